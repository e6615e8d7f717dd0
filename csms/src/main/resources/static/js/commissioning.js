// Keeps the desk of whoever puts chargers into service up to date; what is being typed stays.
const desk = document.querySelector("[data-live]");
const progress = () => document.getElementById("desk-progress");
const form = () => document.getElementById("current");
let typed = !!form()?.querySelector("[aria-invalid]");
let pressed = false;

addEventListener("input", event => { typed ||= !!event.target.closest("#current"); });
addEventListener("pointerdown", event => { pressed = event.button === 0; });
// A list that drops down and what is outside the window keep the release to themselves: a pointer
// that moves with no button held tells of it.
const releases = ["pointerup", "pointercancel", "click", "blur", "visibilitychange"];
for (const release of releases) addEventListener(release, () => { pressed = false; });
addEventListener("pointermove", event => { pressed &&= event.buttons !== 0; });

async function fetched(address) {
    const reply = await fetch(address, { headers: { "HX-Request": "true" } });
    if (reply.status === 401) location.reload(); // signed out elsewhere
    if (reply.status !== 200) return false;
    const fresh = new DOMParser().parseFromString(await reply.text(), "text/html");
    if (pressed) return false; // a button that goes away under the finger does nothing; the next look brings it
    const focused = document.activeElement?.id;
    fresh.querySelectorAll("[data-part]").forEach(part => document.getElementById(part.id)?.replaceWith(part));
    if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
    return true;
}

// Somebody stands before another charger than the one in the form.
async function follow() {
    const { current, found, news } = progress().dataset;
    const shown = form().dataset;
    const isElse = current !== shown.place && (!shown.chosen || Number(found) > Number(shown.found));
    if (isElse && !typed && await fetched(desk.dataset.form)) {
        document.getElementById("save")?.focus({ preventScroll: !matchMedia("(max-width: 900px)").matches });
    }
    document.getElementById("desk-show").hidden = !(isElse && typed && current);
    const said = document.getElementById("desk-news");
    if (said.textContent !== news) said.textContent = news;
}

async function look() {
    try {
        if (!document.hidden) {
            await fetched(desk.dataset.live + encodeURIComponent(progress().dataset.seen));
            if (form()) await follow();
        }
    } catch {
        // The server is away for a moment; the next look finds it again.
    }
    setTimeout(look, 400);
}
look();
