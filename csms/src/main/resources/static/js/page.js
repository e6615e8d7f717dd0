// What every page can do with scripts, and does without: keys, dialogs, choices that send themselves.
addEventListener("keydown", event => {
    const search = document.getElementById("search");
    const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
    const isWanted = (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !isTyping);
    if (!search || !isWanted) return;
    event.preventDefault();
    search.focus();
    search.select();
});

// <a data-dialog="id" href="…"> leads to a page without scripts, and opens the dialog with them.
addEventListener("click", event => {
    const opener = event.target.closest("[data-dialog]");
    if (opener) {
        event.preventDefault();
        document.getElementById(opener.dataset.dialog).showModal();
    }
    if (event.target.closest("[data-close]")) {
        event.preventDefault();
        event.target.closest("dialog").close();
    }
    const copier = event.target.closest("[data-copy]");
    if (copier) getSelection().selectAllChildren(document.getElementById(copier.dataset.copy));
    if (event.target.closest("[data-print]")) print();
});

// <select data-send> sends its form; its button is for those without scripts.
addEventListener("change", event => {
    if (event.target.closest("[data-send]")) event.target.form.requestSubmit();
});
