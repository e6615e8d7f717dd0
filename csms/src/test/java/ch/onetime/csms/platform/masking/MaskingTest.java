package ch.onetime.csms.platform.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
    @Test
    void what_holds_no_secret_is_given_back_as_it_is() {
        var heartbeat = "[2,\"19223201\",\"Heartbeat\",{}]";

        assertThat(Masking.mask(heartbeat)).isSameAs(heartbeat);
    }

    @Test
    void the_key_of_a_charger_is_hidden_and_the_rest_stays() {
        assertThat(
                        Masking.mask(
                                "[2,\"7\",\"ChangeConfiguration\",{\"key\":\"AuthorizationKey\", \"value\":\"HUNTER2\"}]"))
                .isEqualTo(
                        "[2,\"7\",\"ChangeConfiguration\",{\"key\":\"AuthorizationKey\", \"value\":\"***\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'value':'HUNTER2','key':'AuthorizationKey'}",
                "{'key':'authorizationkey','value':'HUNTER2'}",
                "{'KEY':' AUTHORIZATIONKEY ','Value':'HUNTER2'}",
                "{'key':'\\u0041uthorizationKey','value':'HUNTER2'}",
                "{'\\u006bey':'AuthorizationKey','value':'HUNTER2'}",
                "{'key':'AuthorizationKey','value':['HUNTER2',{'a':'HUNTER2'}]}",
                "{'key':'AuthorizationKey','value':'say \\'HUNTER2\\' here'}",
                "{'key':'AuthorizationKey','value':'a://b@HUNTER2'}",
                "{'key':'AuthorizationKey','value':'passwordHUNTER2'}",
                "[3,'1',{'configurationKey':[{'key':'A','readonly':true},"
                        + "{'key':'AuthorizationKey','readonly':false,'value':'HUNTER2'}]}]",
                "{'setVariableData':[{'attributeValue':'HUNTER2',"
                        + "'variable':{'name':'BasicAuthPassword'},'component':{'name':'X'}}]}",
                "{'key':'WifiPassword','value':'HUNTER2'}",
                "{'password':'HUNTER2'}",
                "{'key':'WifiPSK','value':'HUNTER2'}",
                "{'key':'Wifi_Pwd','value':'HUNTER2'}",
                "{'key':'FtpPass','value':'HUNTER2'}",
                "{'key':'ApnPass','value':'HUNTER2'}",
                "{'key':'ClientSecret','value':'HUNTER2'}",
                "{'ftpPasswd':{'deep':['HUNTER2']}}",
                "{'vendorId':'v','messageId':'SetPassword','data':'HUNTER2'}",
                "{'vendorId':'v','data':'{\\'password\\':\\'HUNTER2\\'}'}",
                "{'vendorId':'v','data':'password=HUNTER2'}",
                "'password=HUNTER2'",
                "{'location':'ftp://user:HUNTER2@host/dir'}",
                "{'location':'FTP:\\/\\/user:HUNTER2@host\\/dir'}",
                "{'location':'ftp://user:HUNTER2\\u0040host/dir'}",
                "{'location':'ftp://us@er:aa/b@b HUNTER2\\'x@host/dir'}",
                "'ftp://user:HUNTER2@host/dir'",
            })
    void a_secret_never_shows_in_json(String text) {
        var json = text.replace('\'', '"');

        assertThat(Masking.mask(json)).doesNotContainIgnoringCase("HUNTER2").contains("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[2,'7','ChangeConfiguration',{'key':'AuthorizationKey','value':'HUNTER2'",
                "[2,'7','ChangeConfiguration',{'key':'AuthorizationKey','value':'HUNTER2",
                "[2,'7','ChangeConfiguration',{'value':'HUNTER2','key':'AuthorizationKey}]",
                "[2,'7','ChangeConfiguration',{'key':'AuthorizationKey','value':'HUNTER2'}]]",
                "[2,'7','ChangeConfiguration',{'value':'HUNTER2','key':'\\u0041uthorizationKey'",
                "{key:AuthorizationKey,value:HUNTER2}",
                "AuthorizationKey=HUNTER2",
                "PASSWORD HUNTER2",
                "[2,'7','GetDiagnostics',{'location':'ftp://u:HUNTER2@host'",
                "diagnostics go to ftp://u:HUNTER2@host, said ALICE",
                "[2,'7','GetDiagnostics',{location:ftp:\\/\\/u:HUNTER2@host",
            })
    void a_secret_never_shows_in_what_is_no_json(String text) {
        var broken = text.replace('\'', '"');

        assertThat(Masking.mask(broken)).doesNotContainIgnoringCase("HUNTER2").contains("***");
    }

    @Test
    void a_broken_frame_still_shows_what_it_was_about() {
        assertThat(
                        Masking.mask(
                                "[2,\"7\",\"ChangeConfiguration\",{\"key\":\"AuthorizationKey\",\"val"))
                .isEqualTo("[2,\"7\",\"ChangeConfiguration\"***");
    }

    @Test
    void an_address_keeps_its_host_and_its_path() {
        assertThat(
                        Masking.mask(
                                "{\"location\":\"ftp://user:secret@10.0.0.7:21/logs\",\"retries\":3}"))
                .isEqualTo("{\"location\":\"ftp://***@10.0.0.7:21/logs\",\"retries\":3}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'key':['AuthorizationKey','HeartbeatInterval']}",
                "[3,'1',{'unknownKey':['AuthorizationKey']}]",
                "[2,'9','UpdateFirmware',{'location':'http:\\/\\/host\\/f.bin','retrieveDate':'x'}]",
                "[2,'9','DataTransfer',{'vendorId':'Z\\u00fcrich'}]",
                "[2,'9','DataTransfer',{'vendorId':'Zürich','messageId':'authorize','n':-1e3}]",
                "{ 'idTag' : 'ZPKC-1' , 'n' : 1.50 }",
            })
    void names_and_harmless_texts_stay_letter_for_letter(String text) {
        var json = text.replace('\'', '"');

        assertThat(Masking.mask(json)).isEqualTo(json);
    }

    @Test
    void a_text_of_a_million_traps_is_masked_in_a_moment() {
        var traps = "{\"a\":\"" + "://".repeat(300_000) + "\",\"password\":\"HUNTER2\"}";
        var deep = "[".repeat(5_000) + "\"password=HUNTER2\"" + "]".repeat(5_000);

        assertThat(Masking.mask(traps)).doesNotContain("HUNTER2").contains("://://");
        assertThat(Masking.mask(deep)).doesNotContain("HUNTER2");
    }
}
