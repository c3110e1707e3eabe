/** `kedb serve` prints an address with the token behind a #, which a browser sends to nobody: the form fills itself in. */
const token = decodeURIComponent(location.hash.slice(1));
const field = document.querySelector<HTMLInputElement>('#token');
if (token !== '' && field) {
  history.replaceState(null, '', location.pathname + location.search);
  field.value = token;
  field.form?.requestSubmit();
}
