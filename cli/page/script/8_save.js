// Saving and printing. Nothing is stored anywhere else.

// What is saved or shown to others: the case as it is, or without names.
const textToSave = () => (state.redact ? engine.ask({ case: state.text, redact: state.redact, quick: true }).case || '' : state.text);

const fileName = (tail) => `${(state.redact ? 'offers' : document.title).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60) || 'offers'}${tail}`;

function saveScript() {
  const answer = engine.ask(requestOf({}));
  if (answer.ok) download(fileName('-messages.txt'), 'text/plain', scriptText(answer));
}

function saveCase() {
  download(fileName('.json'), 'application/json', textToSave());
  state.unsaved = false;
}

// This file with the present case inside: it starts from there. What the program draws is left out, it draws it again.
function savedPage() {
  const copyOf = document.documentElement.cloneNode(true), inCopy = (id) => copyOf.querySelector(`#${id}`);
  inCopy('case').textContent = JSON.stringify(textToSave()).replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');
  Object.assign(inCopy('what-if').dataset, { months: state.months, growth: state.growth });
  for (const id of ['curve-chart', 'curve-key', 'bars-charts', 'actions', 'what-if', 'form', 'claims', 'goals', 'example-actions']) inCopy(id).replaceChildren();
  for (const attribute of ['tabindex', 'role', 'aria-label']) inCopy('curve-chart').removeAttribute(attribute);
  for (const one of copyOf.querySelectorAll('button')) one.remove();
  for (const one of copyOf.querySelectorAll('.fresh')) one.classList.remove('fresh');
  inCopy('what-if').hidden = inCopy('form').hidden = true;
  inCopy('state').textContent = 'Private: it holds your pay. Nothing leaves this file.';
  inCopy('state').className = '';
  copyOf.querySelector('#bars > details').open = true; // without scripts there is no chart
  inCopy('now')?.remove();
  copyOf.classList.remove('live', 'paper', 'far');
  return `<!doctype html>\n${copyOf.outerHTML}\n`;
}

// The page is drawn as it is to be saved, then as it was.
function savePage() {
  if (!state.answer) { say('The page is saved once the case has an answer: one figure is missing.', 'bad'); return; }
  if (!state.redact) {
    showAll();
    download(fileName('.html'), 'text/html', savedPage());
    state.unsaved = false;
    return;
  }
  const answer = engine.ask(requestOf({}));
  if (!answer.ok) { say(answer.failure || 'This case cannot be shown without names.', 'bad'); return; }
  const title = document.title;
  show(answer);
  showSections(answer);
  const text = savedPage();
  const real = engine.ask(requestOf({ redact: undefined }));
  show(real);
  showSections(real);
  document.title = title;
  download(fileName('.html'), 'text/html', text);
}

function drawActions() {
  const redact = make('select', { id: 'redact', on: { change: (event) => {
    state.redact = event.target.value;
    say(state.redact ? 'What you save from here on is without names, companies and dates.' : 'What you save from here on is as you see it.');
  } } }, ...[['', 'as it is'], ['names', 'without names and dates'], ['round', 'without names, amounts rounded']].map(([value, words]) => make('option', { value }, words)));
  byId('actions').replaceChildren(
    make('div', { className: 'together' }, button('Undo', () => step('before', 'after'), { id: 'undo' }), button('Redo', () => step('after', 'before'), { id: 'redo' }), button('Print', () => window.print())),
    make('details', { id: 'save' }, make('summary', {}, 'Save'), make('div', { className: 'together' },
      button('Save this page', savePage), button('Save the case', saveCase), button('Save the messages', saveScript),
      make('span', { className: 'inline' }, make('label', { htmlFor: 'redact' }, 'Save it'), redact))));
}

// On paper: light, the chart as wide as the page, what is due open.
function beforePaper() {
  if (!state.answer) return;
  if (state.stale) showAll();
  document.documentElement.classList.add('paper');
  for (const one of document.querySelectorAll('.message.due, #band details')) {
    one.dataset.was = one.open ? 'open' : '';
    one.open = true;
  }
  drawCurve(state.answer);
}

function afterPaper() {
  document.documentElement.classList.remove('paper');
  for (const one of document.querySelectorAll('[data-was]')) {
    one.open = one.dataset.was === 'open';
    delete one.dataset.was;
  }
  if (state.answer) drawCurve(state.answer);
}
