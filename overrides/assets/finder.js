// Finds a district by name, city or state. Of many districts it fetches only those whose words begin as typed.
{
  const MOST = 8;
  const SAINTS = /^(saint|san|santa|st|sainte|ste|sta)$/;
  const find = (selector, root) => [...root.querySelectorAll(selector)];
  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f.'’]/g, "").toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const same = (word) =>
    SAINTS.test(word) ? ["saint", "st", "san", "santa", "sainte", "ste", "sta"] : { mount: [word, "mt"], mt: [word, "mount"], fort: [word, "ft"], ft: [word, "fort"] }[word] ?? [word];

  // One letter more, less, another, or two swapped; of the word that is still typed, its beginning counts.
  function isNear(typed, word) {
    for (const other of new Set([word, ...[-1, 0, 1].map((more) => word.slice(0, typed.length + more))])) {
      let at = 0;
      while (at < typed.length && typed[at] === other[at]) at++;
      const [a, b] = [typed.slice(at), other.slice(at)];
      const swapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
      if (a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || swapped) return true;
    }
    return false;
  }

  class Lists {
    constructor(root) {
      this.root = root;
      this.kept = new Map();
    }

    fetch(name) {
      const path = new URL(this.root.replace(/all\.json$/, `${name}.json`), location);
      if (!this.kept.has(name)) {
        const asked = fetch(path).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
        this.kept.set(name, asked);
        asked.catch(() => this.kept.delete(name));
      }
      return this.kept.get(name);
    }

    // The words of a query, those first that tell most: not a state, not a word that very many districts share.
    inOrder({ common = [], states }, typed) {
      const named = Object.values(states).flat().flatMap(plain);
      const lost = (word) => (common.includes(word) ? 20 : 0) + (named.some((name) => name.startsWith(word)) ? 10 : 0) + (SAINTS.test(word) ? 8 : 0);
      return [...typed].sort((a, b) => b.length - lost(b) - a.length + lost(a));
    }

    // The list of the first of these words that has a whole one, or of the first.
    async listOf(words) {
      const lists = [];
      for (const word of words) {
        lists.push(await this.beginning(word));
        if (lists.at(-1).deeper === undefined) return lists.at(-1);
      }
      return lists[0];
    }

    async beginning(word) {
      const all = await this.fetch("all");
      if (!all.deeper) return all;
      let [list, at] = [all, 0];
      while (list.deeper !== undefined && at < word.length) {
        if (!list.deeper.includes(word[at])) return { districts: [] };
        list = await this.fetch(word.slice(0, ++at));
      }
      return list;
    }

    // Districts that fit the typed words, how many there are, and whether their words are only near.
    async search(typed) {
      const all = await this.fetch("all");
      const words = this.inOrder(all, typed);
      const [word] = words;
      const list = await this.listOf(words);
      const found = this.fitting(list, all, typed);
      if (found.length || word.length < 4) {
        const isWhole = list.deeper === undefined || typed.length > 1;
        return { found, count: isWhole ? found.length : Math.max(found.length, list.count ?? 0), states: this.states(all, typed) };
      }
      const states = this.states(all, typed);
      if (states.length) return { found, count: 0, states };
      return { ...(await this.near(all, typed, word)), states };
    }

    async near(all, typed, word) {
      const words = all.deeper ? await this.fetch("words") : [...new Set(all.districts.flatMap((each) => plain(`${each[1]} ${each[3]}`)))];
      const found = new Map();
      for (const other of words.filter((each) => isNear(word, each)).slice(0, MOST)) {
        const replaced = typed.map((each) => (each === word ? other : each));
        for (const each of this.fitting(await this.beginning(other), all, replaced)) found.set(each[0], each);
      }
      return { found: [...found.values()], count: found.size, isNear: found.size > 0 };
    }

    fitting({ districts }, all, typed) {
      const place = (words, part) => words.findIndex((each) => each.startsWith(part));
      const fits = districts.map((each) => [each, [...plain(`${each[1]} ${each[3]}`).flatMap(same), ...plain(`${each[2]} ${(all.states[each[2]] ?? []).join(" ")}`)]]);
      const found = fits.filter(([, words]) => typed.every((part) => place(words, part) >= 0));
      found.sort(([, a], [, b]) => (place(a, typed[0]) > 0) - (place(b, typed[0]) > 0));
      return found.map(([each]) => each);
    }

    states(all, typed) {
      if (!all.deeper) return [];
      return Object.entries(all.states).filter(([, names]) => names.some((name) => plain(name).join(" ").startsWith(typed.join(" "))));
    }
  }

  function locate(box) {
    const [form, input, list, status] = find("form, input, ul, [role=status]", box);
    const { tkFinder, tkBase, tkNames, tkState } = box.dataset;
    const lists = new Lists(tkFinder);
    let active, asked = 0;

    function open(is, item) {
      active = item;
      list.hidden = !is;
      if (is) list.scrollIntoView({ block: "nearest" });
      input.ariaExpanded = is;
      for (const each of list.children) each.ariaSelected = each === item;
      input.setAttribute("aria-activedescendant", item?.id ?? "");
    }

    function option(name, small, address, lang, index) {
      const item = Object.assign(document.createElement("li"), { id: `tk-option-${index}`, role: "option", lang });
      item.dataset.address = (self.tkPage ?? String)(address); // a copy without a server names the file
      item.append(`${name} `, Object.assign(document.createElement("small"), { textContent: small }));
      return item;
    }

    function tell({ count, isNear }) {
      const { tkNone, tkOne, tkOther, tkMore, tkNear } = status.dataset;
      const text = isNear ? tkNear : count > MOST ? tkMore : [tkNone, tkOne][count] ?? tkOther;
      status.textContent = text.replace("{count}", count).replace("{shown}", MOST);
    }

    async function search() {
      const turn = ++asked;
      const typed = plain(input.value);
      if (!typed[0]) {
        list.replaceChildren();
        open(false);
        status.textContent = "";
        return;
      }
      try {
        const answer = await lists.search(typed);
        if (turn !== asked) return; // more was typed meanwhile
        const locale = document.documentElement.lang;
        const states = answer.states.slice(0, 3).map(([code, names]) => [names.find((name) => plain(name).join(" ").startsWith(typed.join(" "))), tkState, `${tkBase}${code.toLowerCase()}/`, locale]);
        const districts = answer.found.slice(0, MOST - states.length).map(([id, name, state, city]) => [name, city ? `${city}, ${state}` : state, `${tkBase}${state.toLowerCase()}/${id}/`, tkNames]);
        list.replaceChildren(...[...states, ...districts].map((each, index) => option(...each, index)));
        open(list.children.length > 0);
        tell({ ...answer, count: answer.count || states.length });
      } catch {
        status.textContent = status.dataset.tkFailed;
      }
    }

    const go = (item) => item && (location = item.dataset.address);

    input.onfocus = () => lists.fetch("all").catch(() => (status.textContent = status.dataset.tkFailed));
    input.oninput = search;
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

  find("[data-tk-finder]", document).forEach(locate);
}
