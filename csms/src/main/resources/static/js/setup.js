// The browser knows where and in which language the garage is, and what time it is; people need not type it.
const form = document.querySelector("#setup");
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone) form.elements.zone.value = zone;
const country = navigator.languages.find(one => one.includes("-"))?.split("-").pop();
const language = document.documentElement.lang.split("-")[0];
form.elements.language.value = country ? `${language}-${country}` : language;
form.addEventListener("submit", () => { form.elements.clock.value = Date.now(); });
