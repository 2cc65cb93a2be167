"use strict";
// Shows the cards that fit what is chosen. Without this script every card is shown.
(() => {
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const selects = [...form.querySelectorAll("select")];
  const cards = [...document.querySelectorAll(".card")];
  const names = (card, key) => card.dataset[key].split("\n").filter(Boolean);

  // Each choice with the number of cards that it leaves.
  for (const select of selects) {
    const counts = new Map();
    for (const card of cards) {
      for (const name of new Set(names(card, select.name))) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    for (const name of [...counts.keys()].sort((a, b) => a.localeCompare(b))) {
      select.add(new Option(`${name} (${counts.get(name)})`, name));
    }
    select.disabled = counts.size === 0;
  }

  const show = () => {
    const chosen = selects.filter((select) => select.value);
    for (const card of cards) {
      card.hidden = !chosen.every((select) => names(card, select.name).includes(select.value));
    }
    for (const article of document.querySelectorAll(".article")) {
      article.hidden = chosen.length > 0 && !article.querySelector(".card:not([hidden])");
    }
    const left = cards.filter((card) => !card.hidden).length;
    shown.textContent = chosen.length ? `${left} of ${cards.length} cards shown` : `All ${cards.length} cards shown`;
    document.body.classList.toggle("filtered", chosen.length > 0);
  };

  // A link to a card that is filtered away shows all cards again.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.closest("[hidden]")) return;
    form.reset();
    target.scrollIntoView();
  });
  form.addEventListener("change", show);
  form.addEventListener("reset", () => { for (const select of selects) select.value = ""; show(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = cards.length < 2;
  show();

  // Notes grow with what is typed, so that all of it prints.
  for (const notes of document.querySelectorAll("textarea")) {
    notes.addEventListener("input", () => {
      notes.style.height = "auto";
      notes.style.height = `${notes.scrollHeight + 2}px`;
    });
  }
})();
