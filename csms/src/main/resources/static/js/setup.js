// The browser knows where and in which language the garage is; people need not type it.
const form = document.querySelector("form");
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone) form.elements.zone.value = zone;
const language = navigator.languages.find(one => one.includes("-")) ?? navigator.language;
if (language) form.elements.language.value = language;
