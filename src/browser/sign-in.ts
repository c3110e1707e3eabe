/** `kedb serve` prints an address with the token behind a #. Browsers never send that part, so the script fills in the form with it. */
const token = decodeURIComponent(location.hash.slice(1));
const field = document.querySelector<HTMLInputElement>('#token');
if (token !== '' && field) {
  history.replaceState(null, '', location.pathname + location.search);
  field.value = token;
  field.form?.requestSubmit();
}
