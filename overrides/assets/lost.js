// Many hosts show one 404.html for every address, in the main language. Below the folder of another language it shows
// nothing and hands over to that language's own, which brings the address that was asked for back.
(() => {
  const { src, dataset } = document.currentScript;
  const site = new URL("..", src).href;
  const { href, hash } = location;
  const folder = dataset.folders.split(" ").find((each) => each && href.startsWith(site + each));

  if (hash.startsWith(`#${site}`)) history.replaceState(null, "", hash.slice(1));
  else if (folder) {
    document.documentElement.hidden = true;
    location.replace(`${site}${folder}404.html#${href}`);
  }
})();
