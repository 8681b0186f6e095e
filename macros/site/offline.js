// A copy that opens without a server: lists come as scripts, search works in the page itself, links name files.
{
  const load = (src) =>
    new Promise((resolve, reject) => {
      document.head.append(Object.assign(document.createElement("script"), { src, onerror: reject, tkGive: resolve }));
    });

  // What a loaded script hands over: a list, or the worker of search as a function.
  self.tkGive = (given) => document.currentScript.tkGive(given);

  // The file that stands for the address of a folder.
  self.tkPage = (address) => address.replace(/(^|\/)(?=$|[#?])/, "$1index.html");

  self.fetch = async (address) => {
    const given = await load(`${new URL(address, location)}.js`);
    return { ok: true, json: async () => given };
  };

  self.Worker = class extends EventTarget {
    #asked = []; // before the worker is there
    #listen = (event) => this.#asked.push(event);

    constructor(address) {
      super();
      const place = new URL(address);
      const scope = {
        location: place,
        addEventListener: (_, listen) => (this.#listen = listen),
        postMessage: (data) => {
          for (const item of data.data?.items?.flat() ?? []) item.location = tkPage(item.location);
          this.dispatchEvent(new MessageEvent("message", { data }));
        },
      };
      load(place.href.replace(place.search, "")).then((work) => {
        work(scope);
        this.#asked.forEach((event) => this.#listen(event));
      });
    }

    postMessage(data) {
      this.#listen({ data });
    }
  };
}
