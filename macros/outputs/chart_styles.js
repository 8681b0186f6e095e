/* Stands before Plotly in its file. Plotly writes styles as text, which the policy of our pages forbids; set through the
   browser's own interface they are allowed. The one sheet that it adds whole is for maps, which no page here has. */
{
  const setAttribute = Element.prototype.setAttribute
  Element.prototype.setAttribute = function (name, value) {
    if (name === "style") this.style.cssText = value
    else setAttribute.call(this, name, value)
  }
  const head = document.head
  const appendChild = head.appendChild
  head.appendChild = node => node.localName === "style" && node.textContent ? node : appendChild.call(head, node)
}
