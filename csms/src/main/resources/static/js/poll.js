// Tells whether a page that asks again and again is still answered.
const line = document.getElementById("line");
const patience = 4_500; // two questions
let lostSince = 0;
let lastHeard = Date.now();

function show() {
    line.classList.toggle("free", !lostSince);
    line.classList.toggle("fault", !!lostSince);
    line.querySelector(".text").textContent = lostSince
        ? `${line.dataset.lost} (${Math.round((Date.now() - lostSince) / 1000)} s)`
        : line.dataset.live;
}

function lost() {
    lostSince ||= Date.now();
    show();
}

addEventListener("htmx:after:request", event => {
    if (event.detail.ctx?.response?.status === 401) location.reload(); // signed out elsewhere
    lastHeard = Date.now();
    lostSince = 0;
    show();
});
addEventListener("htmx:error", lost);
setInterval(() => {
    if (lostSince || Date.now() - lastHeard > patience) lost();
}, 1_000);
document.addEventListener("visibilitychange", () => {
    lastHeard = Date.now();
});
