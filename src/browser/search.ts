import { searchAsYouType } from './search/as-you-type.ts';

const form = document.querySelector<HTMLFormElement>('form[data-search]');
if (form) searchAsYouType(form);
