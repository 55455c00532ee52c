"use strict";
const form = document.getElementById("filters");
const notes = [...document.querySelectorAll(".note")];
const marks = [...document.querySelectorAll(".mark")];
const rows = [...document.querySelectorAll("tbody tr")];
const tip = document.getElementById("tip");
const numberOf = (note) => note.id.slice(1);
const marksOf = (note) => marks.filter((m) => m.dataset.notes.split(" ").includes(numberOf(note)));
let current = null;

function filter() {
  const severities = new Set([...form.elements.severity].filter((c) => c.checked).map((c) => c.value));
  const rule = form.elements.rule.value;
  const shown = new Set();
  for (const note of notes) {
    note.hidden = !severities.has(note.dataset.severity) || (rule && note.dataset.rule !== rule);
    if (!note.hidden) shown.add(numberOf(note));
  }
  for (const mark of marks) {
    mark.classList.toggle("off", !mark.dataset.notes.split(" ").some((n) => shown.has(n)));
  }
  for (const row of rows) {
    const found = row.querySelector(".note:not([hidden])");
    row.hidden = form.elements.only.checked && !found;
  }
  document.getElementById("shown").textContent = `${shown.size} of ${notes.length} findings shown`;
}

function light(note) {
  for (const mark of document.querySelectorAll(".mark.lit")) mark.classList.remove("lit");
  for (const mark of marksOf(note)) mark.classList.add("lit");
}

function go(step) {
  const seen = notes.filter((n) => !n.hidden);
  if (!seen.length) return;
  const at = seen.indexOf(current);
  current = seen[at < 0 ? (step > 0 ? 0 : seen.length - 1) : (at + step + seen.length) % seen.length];
  current.focus({ preventScroll: true });
  current.closest("tr").scrollIntoView({ block: "center" });
}

function side(column) {
  const found = current && marksOf(current).find((m) => m.closest("td").cellIndex === column);
  if (found) found.focus();
}

const keys = { j: () => go(1), k: () => go(-1), s: () => side(1), t: () => side(2), f: () => form.elements.severity[0].focus() };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("select, input[type=text]")) return;
  if (event.key === "Escape") tip.hidden = true;
  if (keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});
for (const note of notes) {
  note.addEventListener("focus", () => { current = note; light(note); });
  note.addEventListener("mouseenter", () => light(note));
}

function show(event) {
  const mark = event.currentTarget;
  if (mark.classList.contains("off")) return;
  tip.textContent = mark.dataset.notes.split(" ").map((n) => document.getElementById(`m${n}`).textContent).join("\n");
  tip.hidden = false;
  const box = mark.getBoundingClientRect();
  tip.style.left = `${Math.max(0, Math.min(box.left, innerWidth - tip.offsetWidth - 8)) + scrollX}px`;
  tip.style.top = `${box.bottom + scrollY + 4}px`;
}
for (const mark of marks) {
  mark.addEventListener("mouseenter", show);
  mark.addEventListener("focus", show);
  mark.addEventListener("mouseleave", () => { tip.hidden = true; });
  mark.addEventListener("blur", () => { tip.hidden = true; });
  mark.addEventListener("click", () => {
    const note = document.getElementById(`n${mark.dataset.notes.split(" ")[0]}`);
    setTimeout(() => note.focus(), 0);
  });
}
document.getElementById("theme").addEventListener("click", () => {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
});
form.addEventListener("change", filter);
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
filter();
