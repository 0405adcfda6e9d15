// The page: keeps the case, asks the engine, shows its answer.

const state = { text: '', months: 36, growth: '', redact: '', answer: null, before: [], after: [] };
let later = 0;

const requestOf = (more) => ({ case: state.text, months: state.months, ...(state.growth ? { growth: state.growth } : {}), ...(state.redact ? { redact: state.redact } : {}), ...more });

// Asks first for what a person sees change, then for all of it.
function ask(more, path = '') {
  const { redact, ...request } = requestOf({ ...more, quick: true });
  const answer = engine.ask(request);
  if (answer.failure) {
    say(answer.failure === 'out of memory' ? 'This case needs more memory than the browser gives. It is unchanged.' : `The engine stopped (${answer.failure}). The case is unchanged.`, 'bad');
    return null;
  }
  const left = showErrors(answer.errors, path);
  if (!answer.ok) {
    say(left.length ? left[0] : 'One field needs another look: the figures are those before it.', 'bad');
    if (!state.answer) drawForm(answer, titlesOf(answer), actions);
    return null;
  }
  if (answer.case !== state.text) {
    state.before.push(state.text);
    state.after = [];
    state.text = answer.case;
  }
  show(answer);
  clearTimeout(later);
  later = setTimeout(showRest, 120);
  return answer;
}

function showRest() {
  const answer = engine.ask(requestOf({}));
  if (answer.ok) showSections(answer);
}

const titlesOf = (answer) => Object.fromEntries((answer.offers || []).filter((offer) => !offer.present).map((offer, index) => [`offers[${index}]`, labelOf(offer)]));

function cardOf(answer, index) {
  const offer = answer.offers[index];
  const best = (stay) => Math.max(...answer.offers.filter(stands).map((one) => one.stays[stay]));
  const rows = answer.stays.flatMap((months, stay) => {
    const wins = stands(offer) && answer.offers.filter(stands).length > 1 && offer.stays[stay] === best(stay);
    return [make('dt', {}, stayWords(months)), make('dd', {}, whole(offer.stays[stay]), wins ? make('span', { className: 'most' }, ' most') : null)];
  });
  return make('article', { className: `card offer-${index}${stands(offer) ? '' : ' out'}` }, make('h3', {}, offer.label),
    stands(offer) ? null : make('p', { className: 'standing' }, `${offer.standing}: it wins nothing`), make('dl', {}, ...rows),
    offer.deadline ? make('p', { className: 'deadline' }, `Answer by ${offer.deadline}`) : null);
}

function show(answer) {
  state.answer = answer;
  const names = answer.offers.map((offer) => offer.label);
  const title = names.length < 2 ? names[0] : `${names[0]} against ${names.slice(1, -1).join(', ')}${names.length > 2 ? ' and ' : ''}${names[names.length - 1]}`;
  byId('title').textContent = title;
  document.title = title;
  byId('sentences').innerHTML = answer.answer; // the engine's: it writes out every sign of the case
  byId('unit').textContent = `Pay a year if you stay so long, in ${answer.currency_words}`;
  byId('cards').replaceChildren(...answer.offers.map((_, index) => cardOf(answer, index)));
  byId('turns').replaceChildren(make('ul', {}, ...answer.turns.map((turn) => make('li', {}, turn.words))));
  drawCurve(answer);
  drawBars(answer);
  drawForm(answer, titlesOf(answer), actions);
  drawAsk(answer);
  byId('undo').disabled = state.before.length === 0;
  byId('redo').disabled = state.after.length === 0;
  if (!byId('state').className) say('Everything follows what you change. Nothing leaves this file.');
}

function drawAsk(answer) {
  const section = answer.sections.find((one) => one.id === 'ask');
  const place = byId('ask');
  if (section && place) place.innerHTML = `<h2>${section.title}</h2>${section.html}`;
}

function showSections(answer) {
  const open = new Set([...document.querySelectorAll('#sections details[open], #messages details[open]')].map((one) => one.dataset.of || one.id));
  byId('sections').replaceChildren(...answer.sections.map((section, index) => {
    const place = make('section', { id: section.id });
    if (index === 0) {
      place.innerHTML = `<h2>${section.title}</h2>${section.html}`;
      return place;
    }
    const details = make('details', { data: { of: section.id }, open: open.has(section.id) }, make('summary', {}, make('h2', {}, section.title)));
    const inside = make('div');
    inside.innerHTML = section.html;
    details.append(inside);
    place.append(details);
    return place;
  }));
  byId('messages').replaceChildren(...answer.script.map((message) => {
    const button = make('button', { type: 'button', className: 'copy', on: { click: () => copy(message.words, button) } }, 'Copy');
    return make('details', { className: 'message', id: `message-${message.name}`, open: open.has(`message-${message.name}`) },
      make('summary', {}, make('h3', {}, message.title)), make('p', { className: 'when' }, message.when), button, make('pre', {}, message.words));
  }));
  state.full = answer;
  drawTables(answer);
}

const actions = {
  change: (path, value) => ask({ changes: [{ path, value }] }, path),
  remove: (section) => ask({ remove: section }),
  rival: (input) => { if (ask({ rival: input.value })) { input.value = ''; say('Added: its fields stand in the form.'); } },
  letter: (area) => {
    const before = state.text;
    const answer = ask({ letter: area.value });
    if (!answer) return;
    const notes = byId('letter-notes');
    notes.textContent = answer.notes;
    notes.hidden = false;
    say(before === state.text ? 'The letter says the same.' : 'Read: check what was found below it. Undo brings the case back.');
  },
};

function step(from, to) {
  const text = state[from].pop();
  if (text === undefined) return;
  state[to].push(state.text);
  state.text = text;
  const keep = { before: state.before, after: state.after };
  ask({});
  Object.assign(state, keep);
  byId('undo').disabled = state.before.length === 0;
  byId('redo').disabled = state.after.length === 0;
}

// What is saved or shown to others: the case as it is, or without names.
const textToSave = () => engine.ask(requestOf({ quick: true })).case || state.text;

function saveScript() {
  const answer = engine.ask(requestOf({}));
  if (answer.ok) download('script.txt', 'text/plain', answer.script.map((message) => `${message.title}\n${message.when}\n\n${message.words}`).join('\n\n----\n\n'));
}

// This file with the present case inside: it starts from there.
function savePage() {
  if (state.redact) {
    const answer = engine.ask(requestOf({}));
    if (answer.ok) { show(answer); showSections(answer); }
  }
  const copyOf = document.documentElement.cloneNode(true);
  const inCopy = (id) => copyOf.querySelector(`#${id}`);
  inCopy('case').textContent = JSON.stringify(textToSave()).replace(/</g, '\\u003c');
  for (const id of ['curve-chart', 'bars-charts', 'actions', 'what-if', 'form', 'claims']) inCopy(id).replaceChildren();
  for (const attribute of ['tabindex', 'role', 'aria-label']) inCopy('curve-chart').removeAttribute(attribute);
  for (const button of copyOf.querySelectorAll('button')) button.remove();
  inCopy('what-if').hidden = inCopy('form').hidden = true;
  copyOf.classList.remove('live');
  download('offers.html', 'text/html', `<!doctype html>\n${copyOf.outerHTML}\n`);
  if (state.redact) ask({});
}

function slider(id, words, options, shown, does) {
  const output = make('output', { htmlFor: id }, shown(options.value));
  const input = make('input', { type: 'range', id, ...options, on: { input: () => { output.textContent = shown(input.value); does(input.value); } } });
  input.value = options.value;
  return make('div', { className: 'slider' }, make('label', { htmlFor: id }, words), input, output);
}

function drawWhatIf() {
  const growthWords = (value) => (Number(value) === 0 && !state.growth ? 'as in the case' : `${value}% a year`);
  const none = make('button', { type: 'button', className: 'quiet', on: { click: () => { state.growth = ''; byId('growth').value = 0; byId('growth').nextSibling.textContent = growthWords(0); ask({}); } } }, 'As in the case');
  byId('what-if').hidden = false;
  byId('what-if').replaceChildren(make('h2', {}, 'What if'),
    slider('months', 'I stay', { min: 1, max: 60, step: 1, value: state.months }, (value) => stayWords(Number(value)), (value) => { state.months = Number(value); ask({}); }),
    slider('growth', 'Every share price grows', { min: -30, max: 40, step: 1, value: 0 }, growthWords, (value) => { state.growth = `${value}%`; byId('growth').nextSibling.textContent = `${value}% a year`; ask({}); }), none);
}

function drawActions() {
  const redact = make('select', { id: 'redact', on: { change: (event) => { state.redact = event.target.value; say(state.redact ? 'What you save now is without names, companies and dates.' : 'What you save now is as you see it.'); } } },
    ...[['', 'as it is'], ['names', 'without names and dates'], ['round', 'and with rounded amounts']].map(([value, words]) => make('option', { value }, words)));
  const button = (words, does, id = '') => make('button', { type: 'button', id, on: { click: does } }, words);
  byId('actions').replaceChildren(button('Undo', () => step('before', 'after'), 'undo'), button('Redo', () => step('after', 'before'), 'redo'),
    button('Save the case', () => download('case.json', 'application/json', textToSave())), button('Save the messages', saveScript),
    button('Save this page', savePage), button('Print', () => window.print()),
    make('span', { className: 'field inline' }, make('label', { htmlFor: 'redact' }, 'Save'), redact));
}

async function start() {
  state.text = JSON.parse(byId('case').textContent);
  await engine.unpack();
  document.documentElement.classList.add('live');
  drawActions();
  drawWhatIf();
  ask({});
  let width = innerWidth;
  addEventListener('resize', () => { if (innerWidth !== width && state.answer) { width = innerWidth; drawCurve(state.answer); } });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => state.answer && drawCurve(state.answer));
  addEventListener('beforeprint', () => document.querySelectorAll('#ask details, #script .message').forEach((one) => { one.dataset.was = one.open ? 'open' : ''; one.open = true; }));
  addEventListener('afterprint', () => document.querySelectorAll('[data-was]').forEach((one) => { one.open = one.dataset.was === 'open'; delete one.dataset.was; }));
}

start().catch((error) => say(`This browser cannot run the calculator (${error.message}); the figures below are those the page was written with.`, 'bad'));
