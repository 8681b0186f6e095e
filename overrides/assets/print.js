// Offers to print the page; without this file a sentence tells how.
for (const button of document.querySelectorAll("[data-tk-print]")) {
  button.hidden = false;
  button.nextElementSibling.hidden = true;
  button.onclick = () => print();
}
