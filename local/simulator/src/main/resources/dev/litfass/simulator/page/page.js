"use strict";

const WORDS = {
  de: {
    name: "Probenetz", title: "Probenetz: was das Publikum sieht",
    intro: "Ein soziales Netzwerk zum Ausprobieren. Alles bleibt auf diesem Rechner.",
    language: "Sprache", accounts: "Konten", all: "Alle Konten", write: "Als Publikum schreiben", you: "Ihr Name",
    to: "An", how: "Art", mention: "öffentlich erwähnen", message: "private Nachricht", text: "Text", send: "Absenden",
    seen: "Was das Publikum sieht", asOf: "Stand {t} Uhr", person: "Erika Mustermann",
    reply: "Antworten", cancel: "Abbrechen", sendReply: "Antwort absenden", replyTo: "Antwort als {n}",
    POST: "", REPLY: "Antwort", MENTION: "Erwähnung", COMMENT: "Kommentar", MESSAGE: "Nachricht, privat",
    empty: "Noch ist nichts zu sehen. Sobald ein Beitrag hinausgeht, erscheint er hier von selbst.",
    noAccounts: "Noch hat sich kein Konto angemeldet.", missing: "Diesen Beitrag gibt es hier nicht, nicht mehr oder noch nicht.",
    away: "Das Netz antwortet gerade nicht. Die Seite versucht es weiter.", needText: "Bitte zuerst etwas schreiben.",
    needName: "Bitte einen Namen eintragen.", failed: "Das Netz hat es nicht angenommen: {m}", link: "Link zu diesem Eintrag", document: "Dokument ohne Titel",
  },
  en: {
    name: "Practice network", title: "Practice network: what the public sees",
    intro: "A social network for trying things out. Nothing leaves this computer.",
    language: "Language", accounts: "Accounts", all: "All accounts", write: "Write as the public", you: "Your name",
    to: "To", how: "How", mention: "mention in public", message: "private message", text: "Text", send: "Send",
    seen: "What the public sees", asOf: "As of {t}", person: "Erika Mustermann",
    reply: "Answer", cancel: "Cancel", sendReply: "Send answer", replyTo: "Answer as {n}",
    POST: "", REPLY: "Reply", MENTION: "Mention", COMMENT: "Comment", MESSAGE: "Message, private",
    empty: "Nothing to see yet. As soon as a post goes out it appears here by itself.",
    noAccounts: "No account has signed in yet.", missing: "That post is not here, not any more or not yet.",
    away: "The network does not answer right now. The page keeps trying.", needText: "Please write something first.",
    needName: "Please enter a name.", failed: "The network did not take it: {m}", link: "Link to this entry", document: "Document without a title",
  },
};

const find = (id) => document.getElementById(id);
const remembered = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
const remember = (key, value) => { try { localStorage.setItem(key, value); } catch { /* a private window forgets */ } };

let language = remembered("language") || (navigator.language.startsWith("de") ? "de" : "en");
let seen = { accounts: [], threads: [], asOf: null };
let drawnAccounts = "";
const drawn = new Map();
const say = (key, values = {}) => Object.entries(values).reduce((text, [k, v]) => text.replace(`{${k}}`, v), WORDS[language][key]);
const path = decodeURIComponent(location.pathname);
const onlyAccount = path.startsWith("/@") ? path.slice(2) : null;
const wanted = path.startsWith("/p/") ? path.slice(3) : null;

function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(name, ""); else if (value !== false && value !== null) node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

/** A document is shown by its title. */
function shown(medium) {
  const src = `/media/${medium.id}`;
  if (medium.type.startsWith("video/")) return element("video", { src, controls: true, "aria-label": medium.alt });
  if (medium.type.startsWith("application/")) {
    return element("a", { href: src, class: "document", download: true }, medium.alt || say("document"));
  }
  return element("img", { src, alt: medium.alt, title: medium.alt });
}

function linked(text) {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/);
  return parts.map((part, i) => (i % 2 ? element("a", { href: part, rel: "noreferrer noopener", target: "_blank" }, part) : part));
}

function ago(instant) {
  const seconds = Math.round((new Date(instant) - new Date(seen.asOf)) / 1000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  if (seconds > -60) return format.format(0, "second");
  if (seconds > -3600) return format.format(Math.round(seconds / 60), "minute");
  if (seconds > -86400) return format.format(Math.round(seconds / 3600), "hour");
  return new Date(instant).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
}

const initials = (name) => name.split(/\s+/).map((word) => [...word][0] || "").slice(0, 2).join("").toUpperCase();

function said(one) {
  const kind = say(one.kind);
  const exact = new Date(one.at).toLocaleString(language, { dateStyle: "full", timeStyle: "medium" });
  const who = element("div", { class: "who" },
    element("strong", {}, one.name), element("span", { class: "hint" }, `@${one.handle}`),
    element("a", { href: `/p/${one.id}`, title: `${exact} · ${say("link")}` }, element("time", { datetime: one.at }, ago(one.at))));
  if (kind) who.append(element("span", { class: one.kind === "MESSAGE" ? "pill private" : "pill" }, kind));
  const body = element("div", {}, who, element("p", { class: "words" }, ...linked(one.text)));
  if (one.media.length) {
    body.append(element("div", { class: "media" }, ...one.media.map(shown)));
  }
  return element("article", { class: one.byAccount ? "said account" : "said" },
    element("span", { class: "face", "aria-hidden": "true" }, initials(one.name)), body);
}

function answerForm(thread) {
  const text = element("textarea", { rows: 2, maxlength: 5000 });
  const error = element("p", { class: "error", role: "alert", hidden: true });
  const label = element("span", {});
  const send = element("button", { class: "main", type: "submit" });
  const cancel = element("button", { class: "quiet", type: "button" });
  const open = element("button", { class: "quiet", type: "button" });
  const form = element("form", { class: "answer", hidden: true, novalidate: true }, element("label", {}, label, text), error,
    element("div", { class: "buttons" }, cancel, send));
  const box = element("div", { class: "answer" }, element("div", { class: "buttons" }, open), form);
  const show = (on) => { form.hidden = !on; open.hidden = on; if (on) text.focus(); else open.focus(); };
  open.addEventListener("click", () => { translate(); show(true); });
  cancel.addEventListener("click", () => show(false));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const last = thread.last;
    const kind = thread.first.kind === "MESSAGE" ? "MESSAGE" : last.id === thread.first.id ? "COMMENT" : "REPLY";
    const sent = await speak({ account: thread.first.account, postId: last.id, author: me(), text: text.value, kind }, error, send);
    if (sent) { text.value = ""; show(false); }
  });
  function translate() {
    label.textContent = say("replyTo", { n: me() || "…" });
    send.textContent = say("sendReply"); cancel.textContent = say("cancel"); open.textContent = say("reply");
  }
  translate();
  return { box, translate };
}

const me = () => find("me").value.trim();

async function speak(comment, error, button) {
  error.hidden = true;
  const complain = (words) => { error.textContent = words; error.hidden = false; return false; };
  if (!comment.author) return complain(say("needName"));
  if (!comment.text.trim()) return complain(say("needText"));
  button.disabled = true;
  try {
    const answer = await fetch("/public/comments", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(comment) });
    if (!answer.ok) return complain(say("failed", { m: (await answer.json()).message }));
    await refresh();
    return true;
  } catch {
    return complain(say("away"));
  } finally {
    button.disabled = false;
  }
}

function drawThread(thread) {
  let known = drawn.get(thread.first.id);
  if (!known) {
    const card = element("section", { class: "thread" });
    const words = element("div", {});
    const state = { first: thread.first, last: thread.first };
    const form = answerForm(state);
    card.append(words, form.box);
    if (thread.first.kind === "MESSAGE") card.classList.add("private");
    known = { card, words, state, form, text: "" };
    drawn.set(thread.first.id, known);
  }
  const text = JSON.stringify(thread) + language + thread.talk.concat(thread.first).map((one) => ago(one.at)).join();
  if (text !== known.text) {
    known.text = text;
    known.words.replaceChildren(said(thread.first), element("div", { class: "talk" }, ...thread.talk.map(said)));
    known.state.last = thread.talk.filter((one) => one.byAccount).pop() || thread.first;
    known.form.translate();
  }
  known.card.classList.toggle("found", wanted !== null && (thread.first.id === wanted || thread.talk.some((one) => one.id === wanted)));
  return known.card;
}

function drawAccounts() {
  const text = JSON.stringify(seen.accounts) + language;
  if (text === drawnAccounts) return;
  drawnAccounts = text;
  const all = element("a", { href: "/", "aria-current": onlyAccount === null ? "page" : null }, say("all"));
  find("accounts").replaceChildren(all, ...seen.accounts.map((account) => element("a",
    { href: `/@${account.handle}`, "aria-current": account.handle === onlyAccount ? "page" : null },
    element("span", { class: "face", "aria-hidden": "true" }, initials(account.name)), account.name)));
  if (!seen.accounts.length) find("accounts").append(element("p", { class: "hint" }, say("noAccounts")));
  const chosen = find("to").value || onlyAccount;
  find("to").replaceChildren(...seen.accounts.map((account) => element("option", { value: account.handle }, account.name)));
  if (chosen) find("to").value = chosen;
  find("write").querySelector("button").disabled = !seen.accounts.length;
}

function draw() {
  drawAccounts();
  const cards = seen.threads.map(drawThread);
  const here = find("threads");
  if (!cards.length) {
    here.replaceChildren(element("p", { class: "sheet empty" }, say("empty")));
  } else if (cards.length !== here.children.length || cards.some((card, i) => here.children[i] !== card)) {
    const focused = document.activeElement;
    here.replaceChildren(...cards);
    if (focused && here.contains(focused)) focused.focus();
  }
  const lost = wanted !== null && seen.asOf !== null && !document.querySelector(".found");
  notice(lost ? say("missing") : null);
  if (seen.asOf) find("asof").textContent = say("asOf", { t: new Date(seen.asOf).toLocaleTimeString(language, { timeStyle: "short" }) });
}

function notice(words) {
  find("notice").hidden = words === null;
  if (words !== null && find("notice").textContent !== words) find("notice").textContent = words;
}

function translate() {
  document.documentElement.lang = language;
  document.title = say("title");
  document.querySelectorAll("[data-t]").forEach((node) => { node.textContent = say(node.dataset.t); });
  document.querySelectorAll("[data-label]").forEach((node) => node.setAttribute("aria-label", say(node.dataset.label)));
  for (const one of ["de", "en"]) find(one).setAttribute("aria-pressed", String(one === language));
  drawn.forEach((known) => known.form.translate());
  draw();
}

let jumped = false;
async function refresh() {
  const answer = await fetch(`/public/timeline${onlyAccount ? `?account=${encodeURIComponent(onlyAccount)}` : ""}`);
  if (!answer.ok) throw new Error(String(answer.status));
  seen = await answer.json();
  draw();
  const target = document.querySelector(".found");
  if (target && !jumped) { jumped = true; target.scrollIntoView({ block: "center" }); }
}

async function keepFresh() {
  try { await refresh(); } catch { notice(say("away")); }
  setTimeout(keepFresh, document.hidden ? 10000 : 2000);
}

for (const one of ["de", "en"]) {
  find(one).addEventListener("click", () => { language = one; remember("language", one); drawnAccounts = ""; translate(); });
}
find("me").value = remembered("me") || say("person");
find("me").addEventListener("change", () => remember("me", me()));
find("write").addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.currentTarget;
  const kind = form.querySelector("[name=kind]:checked").value;
  const sent = await speak({ account: find("to").value, author: me(), text: find("text").value, kind }, find("write-error"), form.querySelector("button"));
  if (sent) find("text").value = "";
});
translate();
keepFresh();
