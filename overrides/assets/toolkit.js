// Filter, draw
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const make = (tag, values) => Object.assign(document.createElement(tag), values);
const json = async (url) => (await fetch(url)).json();

function tell(status, count) {
  const { tkNone, tkOne, tkOther } = status.dataset;
  status.textContent = ([tkNone, tkOne][count] ?? tkOther).replace("{count}", count);
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

for (const one of all("nav details")) one.open = innerWidth > 959;
all("[data-tk-filters]").forEach(narrow);
all("[data-tk-chart]").forEach(draw);
