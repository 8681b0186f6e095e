// Filter, draw, find
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const make = (tag, values) => Object.assign(document.createElement(tag), values);
const json = async (url) => (await fetch(url)).json();
const MOST = 8;

function tell(status, count) {
  const { tkNone, tkOne, tkOther, tkMore } = status.dataset;
  const text = tkMore && count > MOST ? tkMore : [tkNone, tkOne][count] ?? tkOther;
  status.textContent = text.replace("{count}", count).replace("{shown}", MOST);
}

function narrow(form) {
  const map = form.closest("section");
  const { state, dimension } = form.elements;
  const address = new URL(location);

  function show() {
    const differs = (value, choice) => value && choice.value && value !== choice.value;
    for (const part of all("tbody tr, [data-dimension]", map)) {
      part.hidden = differs(part.dataset.state, state) || differs(part.dataset.dimension, dimension);
    }
    tell(form.querySelector("p"), all("tbody tr:not([hidden])", map).length);
  }

  for (const choice of [state, dimension]) {
    choice.value = address.searchParams.get(choice.name);
    choice.value ||= "";
    choice.onchange = () => {
      address.searchParams.set(choice.name, choice.value);
      if (!choice.value) address.searchParams.delete(choice.name);
      history.replaceState(null, "", address);
      show();
    };
  }
  form.nextElementSibling.hidden = true;
  form.hidden = false;
  show();
}

function draw(box) {
  const [offer, status, area] = box.children;
  offer.hidden = false;
  offer.firstElementChild.onclick = async () => {
    offer.hidden = true;
    status.textContent = status.dataset.tkLoading;
    try {
      const { data, layout } = await json(box.dataset.tkChart);
      const src = box.dataset.tkPlotly;
      await new Promise((onload, onerror) => document.head.append(make("script", { src, onload, onerror })));
      area.hidden = false;
      await Plotly.newPlot(area.firstElementChild, data, layout, { displayModeBar: false, responsive: true });
      status.textContent = "";
      area.focus();
    } catch {
      area.hidden = true;
      offer.hidden = false;
      status.textContent = status.dataset.tkFailed;
    }
  };
}

const words = (text) => text.normalize("NFD").replace(/[\u0300-\u036f.'’]/g, "").toLowerCase().match(/[a-z0-9]+/g) ?? [];
const known = (text) => words(text.replace(/\b(saint|santa?|st)\b/gi, "saint santa san st"));

function locate(box) {
  const [form, input, list, status] = all("form, input, ul, [role=status]", box);
  const { tkFinder, tkBase, tkNames } = box.dataset;
  let districts, active;

  function open(is, item) {
    active = item;
    list.hidden = !is;
    if (is) list.scrollIntoView({ block: "nearest" });
    input.ariaExpanded = is;
    for (const each of list.children) each.ariaSelected = each === item;
    input.setAttribute("aria-activedescendant", item?.id ?? "");
  }

  function option([id, name, state, city], index) {
    const item = make("li", { id: `tk-option-${index}`, role: "option", lang: tkNames });
    item.dataset.address = `${tkBase}${state.toLowerCase()}/${id}/`;
    item.append(`${name} `, make("small", { textContent: city ? `${city}, ${state}` : state }));
    return item;
  }

  function search() {
    const typed = words(input.value);
    const place = (each, part) => each.words.findIndex((word) => word.startsWith(part));
    const found = districts.filter((each) => typed[0] && typed.every((part) => place(each, part) >= 0));
    found.sort((a, b) => (place(a, typed[0]) > 0) - (place(b, typed[0]) > 0));
    list.replaceChildren(...found.slice(0, MOST).map(option));
    open(found.length > 0);
    status.textContent = "";
    if (typed[0]) tell(status, found.length);
  }

  const go = (item) => item && (location = item.dataset.address);

  input.onfocus = async () => {
    if (districts) return;
    try {
      const found = await json(tkFinder);
      for (const each of found.districts) each.words = known([...each.slice(1), found.states[each[2]]].join(" "));
      districts = found.districts;
      search();
    } catch {
      status.textContent = status.dataset.tkFailed;
    }
  };
  input.oninput = () => districts && search();
  input.onblur = () => open(false);
  input.onkeydown = (event) => {
    const items = [...list.children];
    const at = items.indexOf(active);
    const to = { ArrowDown: at + 1, ArrowUp: at > 0 ? at - 1 : -1, Home: active && 0, End: active && -1 }[event.key];
    if (event.key === "Escape") open(false);
    else if (items[0] && to !== undefined) open(true, items.at(to % items.length));
    else return;
    event.preventDefault();
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    go(active ?? (!list.children[1] && list.firstChild));
  };
  list.onmousedown = (event) => event.preventDefault();
  list.onclick = (event) => go(event.target.closest("li"));
  form.hidden = false;
}

for (const one of all("nav details")) one.open = innerWidth > 959;
all("[data-tk-filters]").forEach(narrow);
all("[data-tk-chart]").forEach(draw);
all("[data-tk-finder]").forEach(locate);
