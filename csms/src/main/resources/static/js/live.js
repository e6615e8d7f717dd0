// Tells whether the page is live. Everything else comes from the server as finished HTML.
const line = document.getElementById("line");
const region = document.getElementById("live");
const silence = 4_000; // two beats
const patience = 8_000; // of a line that is open and says nothing
let connection;
let lostSince = 0;
let lastHeard = Date.now();
let rests = false;

function show() {
    const words = line.querySelector(".text");
    line.classList.toggle("free", !lostSince && !rests);
    line.classList.toggle("fault", !!lostSince);
    words.textContent = rests
        ? line.dataset.rests
        : lostSince
          ? `${line.dataset.lost} (${Math.round((Date.now() - lostSince) / 1000)} s)`
          : line.dataset.live;
}

function heard() {
    lastHeard = Date.now();
    lostSince = 0;
    show();
}

function lost() {
    lostSince ||= Date.now();
    show();
}

addEventListener("htmx:sse:after:message", heard);
addEventListener("htmx:sse:after:connection", event => {
    connection = event.detail.connection;
    heard();
});
addEventListener("htmx:sse:before:connection", event => {
    if (event.detail.connection.attempt > 0 && !document.hidden) lost();
});
addEventListener("htmx:sse:error", event => {
    if (event.detail.status === 401) location.assign("/login"); // signed out elsewhere
    else lost();
});
setInterval(() => {
    if (document.hidden || rests) return; // a page in the background rests
    const quiet = Date.now() - lastHeard;
    if (lostSince) show();
    else if (quiet > silence) lost();
    if (quiet > patience) {
        lastHeard = Date.now();
        connection?.reader?.cancel(); // and connects anew
    }
}, 1_000);
document.addEventListener("visibilitychange", () => {
    lastHeard = Date.now();
});

// Too many windows watch: whichever somebody comes to goes on.
region.addEventListener("rest", () => {
    rests = true;
    show();
    addEventListener("focus", () => location.reload(), { once: true });
});
