// Tells whether the page is live. Everything else comes from the server as finished HTML.
const line = document.getElementById("line");
const silence = 25_000; // two beats and a half
let lostSince = 0;
let lastHeard = Date.now();

function show() {
    const text = line.querySelector(".text");
    line.classList.toggle("free", !lostSince);
    line.classList.toggle("fault", !!lostSince);
    text.textContent = lostSince
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
addEventListener("htmx:sse:after:connection", heard);
addEventListener("htmx:sse:before:connection", event => {
    if (event.detail.connection.attempt > 0 && !document.hidden) lost();
});
addEventListener("htmx:sse:error", event => {
    if (event.detail.status === 401) location.assign("/login"); // signed out elsewhere
    else lost();
});
setInterval(() => {
    if (document.hidden) return; // a page in the background rests
    if (lostSince) show();
    else if (Date.now() - lastHeard > silence) lost();
}, 1_000);
document.addEventListener("visibilitychange", () => {
    lastHeard = Date.now();
});
