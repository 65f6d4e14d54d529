// Shows the visits that the address asks for: the page's own query is the one of /visits.
"use strict";

const byId = (id) => document.getElementById(id);
const form = byId("filters");
const filterNames = ["country", "visitor", "status", "from", "to"];
const countryNames = new Intl.DisplayNames(["en"], { type: "region" });
let request = new AbortController();

// Every text of an answer comes onto the page through here, as text and never as markup.
function element(name, text, attributes = {}) {
  const node = document.createElement(name);
  if (text !== undefined && text !== null) node.textContent = text;
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

function countryName(code) {
  if (!code) return null;
  try {
    return countryNames.of(code) ?? code;
  } catch {
    return code;
  }
}

function dates(visit) {
  if (!visit.start && !visit.end) return "unknown";
  if (!visit.end || visit.start === visit.end) return visit.start;
  return visit.start ? `${visit.start} to ${visit.end}` : `until ${visit.end}`;
}

function cell(label, ...contents) {
  const node = element("td", null, { role: "cell", "data-label": label });
  node.append(...contents);
  return node;
}

function visitorCell({ id, visitor }) {
  const name = visitor.name ?? visitor.description ?? "unnamed";
  const from = countryName(visitor.country) ?? visitor.organization;
  const details = [visitor.office, from].filter(Boolean).join(", ");
  const link = element("a", name, { href: `visits/${encodeURIComponent(id)}` });
  return cell("Visitor", link, element("span", details, { class: "detail" }));
}

function hostCell({ host }) {
  const places = element("span", host.places.join(", "), { class: "detail" });
  return cell("Host", element("span", countryName(host.country)), places);
}

function sourcesCell(visit) {
  const list = element("ul");
  for (const id of visit.articles) {
    const item = element("li");
    item.append(element("a", id, { href: `articles/${encodeURIComponent(id)}` }));
    list.append(item);
  }
  const details = element("details");
  details.append(element("summary", visit.sources === 1 ? "1 article" : `${visit.sources} articles`), list);
  return cell("Sources", details);
}

// One sentence may support several fields: it is shown once, with all of them.
function evidenceCell(visit) {
  const quotations = new Map();
  for (const { article, start, sentence, field } of visit.evidence) {
    const key = `${article} ${start} ${sentence}`;
    const known = quotations.get(key) ?? { article, sentence, fields: new Set() };
    known.fields.add(field);
    quotations.set(key, known);
  }
  const details = element("details");
  const count = quotations.size;
  details.append(element("summary", count === 1 ? "1 sentence" : `${count} sentences`));
  for (const { article, sentence, fields } of quotations.values()) {
    const figure = element("figure");
    const source = element("figcaption", `${[...fields].join(", ")}: ${article}`);
    figure.append(element("blockquote", sentence), source);
    details.append(figure);
  }
  return cell("Evidence", details);
}

function row(visit) {
  const node = element("tr", null, { role: "row" });
  const status = visit.main ? visit.status : `${visit.status}, mentioned in passing`;
  node.append(
    visitorCell(visit), hostCell(visit), cell("Dates", dates(visit)), cell("Status", status),
    sourcesCell(visit), evidenceCell(visit));
  return node;
}

function showPage({ data, meta, links }) {
  byId("problem").hidden = true;
  byId("rows").replaceChildren(...data.map(row));
  byId("visits").hidden = data.length === 0;
  const all = meta.total === 1 ? "1 visit" : `${meta.total} visits`;
  byId("state").textContent = data.length < meta.total ? `${data.length} of ${all}` : all;
  showLink(byId("previous"), links.prev);
  showLink(byId("next"), links.next);
  byId("pages").hidden = !links.prev && !links.next;
}

// A link of the API becomes one of this page with the same query.
function showLink(node, target) {
  node.hidden = !target;
  if (target) node.href = `?${target.split("?")[1] ?? ""}`;
}

function showProblem(problem) {
  byId("state").textContent = "";
  byId("visits").hidden = true;
  byId("pages").hidden = true;
  byId("problem").hidden = false;
  byId("problem-detail").textContent = problem.detail ?? problem.title ?? "The server gave no reason.";
  const suggestions = problem.suggestions ?? [];
  byId("problem-suggestions").hidden = suggestions.length === 0;
  byId("suggestions").replaceChildren(...suggestions.flatMap((text, index) => {
    const choice = element("button", text, { type: "button" });
    choice.addEventListener("click", () => take(problem.parameter, text));
    return index === 0 ? [choice] : [" ", choice];
  }));
}

// Puts a suggested value where the refused one was, or a suggested name in the place of an unknown one.
function take(parameter, suggestion) {
  const query = new URLSearchParams(location.search);
  if (filterNames.includes(parameter)) {
    query.set(parameter, suggestion);
  } else {
    const value = query.get(parameter);
    query.delete(parameter);
    if (filterNames.includes(suggestion)) query.set(suggestion, value);
  }
  go(query);
}

function go(query) {
  const text = query.toString();
  history.pushState(null, "", text ? `?${text}` : location.pathname);
  load();
}

function fillForm() {
  const query = new URLSearchParams(location.search);
  for (const name of filterNames) form.elements[name].value = query.get(name) ?? "";
}

async function load() {
  request.abort();
  const current = request = new AbortController();
  fillForm();
  byId("query").href = `visits${location.search}`;
  byId("state").textContent = "Loading…";
  try {
    const answer = await fetch(`visits${location.search}`, { signal: current.signal });
    const body = await answer.json();
    if (current.signal.aborted) return;
    if (answer.ok) showPage(body); else showProblem(body);
    if (answer.status === 503) setTimeout(() => current.signal.aborted || load(), 1000);
  } catch (error) {
    if (!current.signal.aborted) showProblem({ detail: `The server does not answer: ${error.message}` });
  }
}

async function offerCountries() {
  try {
    const answer = await fetch("countries?sort=-visitsIn");
    const { data } = await answer.json();
    byId("countries").replaceChildren(...data.map(({ name }) => element("option", null, { value: name })));
  } catch {
    // The field works without the list.
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const query = new URLSearchParams();
  for (const name of filterNames) {
    const value = form.elements[name].value.trim();
    if (value) query.append(name, value);
  }
  go(query);
});

form.addEventListener("reset", (event) => {
  event.preventDefault();
  go(new URLSearchParams());
});

for (const link of [byId("previous"), byId("next")]) {
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(new URL(link.href).searchParams);
    byId("results").focus();
  });
}

addEventListener("popstate", load);
load();
offerCountries();
