// The page: keeps the case, asks the engine, shows its answer.

const FOLLOWS = 'Everything follows what you change. Nothing leaves this file.';
const EMPTY = '{\n  "offers": [\n    {"company": "My offer"}\n  ]\n}\n';

const state = { text: '', months: 36, growth: '', redact: '', answer: null, before: [], after: [], changed: false, unsaved: false, typing: false, shown: '', waiting: true, stale: false, drawn: false };
let later = 0, frame = 0;

const requestOf = (more) => ({ case: state.text, months: state.months, ...(state.growth ? { growth: state.growth } : {}), ...(state.redact ? { redact: state.redact } : {}), ...more });

// Asks first for what a person sees change, then for all of it.
const quickly = (more) => engine.ask(requestOf({ ...more, quick: true, redact: undefined }));

function keep(text) {
  if (text === state.text) return;
  state.before.push(state.text);
  state.after = [];
  state.text = text;
  state.changed = state.unsaved = true;
}

const firstSentence = () => byId('sentences').querySelector('li')?.textContent || '';

// The answer to a request; null where it is refused: then the case is as it was, unless it had no answer yet.
function ask(more, path = '') {
  const answer = quickly(more);
  if (answer.failure) {
    say(answer.failure === 'out of memory' ? 'This case needs more memory than the browser gives. It is unchanged.' : `The engine stopped (${answer.failure}). The case is unchanged.`, 'bad');
    return null;
  }
  if (!answer.ok) {
    refused(answer, path);
    return null;
  }
  clearErrors();
  keep(answer.case);
  show(answer);
  soon(showRest, 120);
  return answer;
}

function soon(does, wait) {
  clearTimeout(later);
  later = setTimeout(does, wait);
}

// A case that misses something leads to its form; a change that is wrong is told beside its field.
function refused(answer, path) {
  if (state.waiting) {
    keep(answer.case);
    form.errors.clear();
    drawForm(answer);
    drawHistory();
  }
  const left = showErrors(answer.errors, path);
  const words = !state.waiting ? 'One field needs another look: the figures are those before it.' : 'Almost: fill in what is marked, and the answer appears.';
  say(left.length ? left[0] : words, 'bad');
}

// First the messages, then, when nothing else is asked for a while, the folded parts; at once those that are open.
function showRest() {
  if (!state.answer) return;
  state.stale = state.drawn && document.querySelector('#sections details[open]') === null;
  if (!state.stale) { showAll(); return; }
  const answer = engine.ask(requestOf({ redact: undefined, quick: true, script: true }));
  if (!answer.ok) return;
  showScript(answer);
  soon(showAll, 900);
}

function showAll() {
  clearTimeout(later);
  const answer = engine.ask(requestOf({ redact: undefined }));
  if (answer.ok) showSections(answer);
}

function showScript(answer) {
  const asked = answer.sections.find((one) => one.id === 'ask');
  if (asked) byId('ask-words').innerHTML = asked.html;
  else byId('ask-words').replaceChildren(make('p', {}, 'What to ask for cannot be worked out from these figures.'));
  drawMessages(answer);
  drawTables(answer);
  drawForm(answer);
}

// Stays from short to long; that of the slider is the last of the answer's, and stands for a like one.
const staysOf = (answer) => answer.stays.map((months, stay) => ({ months, stay, slid: stay === answer.stays.length - 1 }))
  .filter((one) => one.slid || one.months !== answer.months).sort((a, b) => a.months - b.months);

function cardOf(answer, index) {
  const offer = answer.offers[index];
  const rows = staysOf(answer).flatMap(({ months, stay, slid }) => [
    make('dt', {}, stayWords(months), slid ? ' ' : null, slid ? make('span', { className: 'slid' }, 'your slider') : null),
    make('dd', {}, signed(offer.stays[stay]), offer.ahead[stay] ? make('span', { className: 'most' }, offer.ahead[stay]) : null)]);
  return make('article', { className: `card offer-${index}${stands(offer) ? '' : ' out'}` }, make('h3', {}, offer.label),
    stands(offer) ? null : make('p', { className: 'standing' }, `${offer.standing}: out of the race`), make('dl', {}, ...rows),
    offer.deadline ? make('p', { className: 'deadline' }, `Answer by ${offer.deadline}`) : null);
}

function drawHistory() {
  byId('undo').disabled = state.before.length === 0;
  byId('redo').disabled = state.after.length === 0;
}

const fillCards = (answer) => byId('cards').replaceChildren(...answer.offers.map((_, index) => cardOf(answer, index)));

function drawCards(answer) {
  byId('sentences').innerHTML = answer.answer; // the engine's: it writes out every sign of the case
  byId('unit').textContent = `Pay a year if you stay so long, in ${answer.currency_words}`;
  fillCards(answer);
  byId('now').textContent = firstSentence();
}

function drawTurns(answer) {
  byId('turns').replaceChildren(make('ul', {}, ...answer.turns.map((turn) => make('li', {}, turn.words))));
}

function show(answer) {
  state.answer = answer;
  state.shown = state.growth;
  state.waiting = false;
  document.documentElement.classList.remove('waiting');
  takeCurrency(answer);
  const names = answer.offers.map((offer) => offer.label);
  byId('title').textContent = document.title = names.length < 2 ? names[0] : `${names[0]} against ${names.slice(1, -1).join(', ')}${names.length > 2 ? ' and ' : ''}${names[names.length - 1]}`;
  drawCards(answer);
  drawTurns(answer);
  drawCurve(answer);
  drawBars(answer);
  drawForm(answer);
  byId('example').hidden = !answer.example;
  drawHistory();
  if (byId('state').className || byId('state').textContent.startsWith('Private')) say(FOLLOWS);
}

// While a slider moves: a frame at a time, the latest place alone. Every month is in the answer already; another growth is
// asked for, first its figures and, once the slider rests, what hangs on them.
function slide() {
  if (!frame) frame = requestAnimationFrame(slideNow);
}

function slideNow() {
  frame = 0;
  if (!state.answer) return;
  const grown = state.growth !== state.shown, last = state.answer.stays.length - 1;
  const fresh = grown ? engine.ask(requestOf({ figures: true, redact: undefined })) : null;
  if (fresh && !fresh.ok) return;
  const answer = fresh ? { ...state.answer, offers: fresh.offers, turns: fresh.turns, lead: fresh.lead } : state.answer;
  atMonth(answer, last);
  state.shown = state.growth;
  state.answer = answer;
  fillCards(answer);
  if (grown) { drawCurve(answer); drawBars(answer); drawTurns(answer); } else { curve.plot.redraw(false); showValues(null); }
  const [who, words] = answer.lead[answer.months - 1];
  say(`${stayWords(answer.months)}: ${who >= 0 ? `${answer.offers[who].label} ${words}` : answer.offers.map((offer) => `${offer.label} ${signed(offer.stays[last])}`).join(', ')}.`, '', 700);
  soon(grown ? () => ask({}) : showRest, 250);
}

// The slider's own stay, from the months of the answer.
function atMonth(answer, last) {
  answer.months = answer.stays[last] = state.months;
  const [who, words] = answer.lead[state.months - 1];
  answer.offers.forEach((offer, index) => {
    offer.stays[last] = offer.months[state.months - 1];
    offer.ahead[last] = index === who ? words : '';
  });
}

function showSections(answer) {
  if (!answer.ok) return;
  const open = new Set([...document.querySelectorAll('#sections details[open]')].map((one) => one.parentElement.id));
  const focused = document.activeElement?.closest('#sections > section')?.id;
  byId('sections').replaceChildren(...answer.sections.filter((one) => one.id !== 'ask').map((section) => {
    const inside = make('div');
    inside.innerHTML = section.html;
    const details = make('details', { open: open.has(section.id), on: { toggle: () => { if (details.open && state.stale) showAll(); } } }, make('summary', {}, make('h2', {}, section.title)), inside);
    return make('section', { id: section.id }, details);
  }));
  if (focused) byId(focused)?.querySelector('summary').focus();
  drawPresets(answer);
  state.stale = false;
  showScript(answer);
  state.drawn = true;
}

// A field says again what the case says.
function settled(path) {
  if (!form.errors.has(path)) return;
  clearErrors();
  say(FOLLOWS);
}

const actions = {
  change(path, value) {
    if (form.fields.get(path)?.field.value === value) { settled(path); return; }
    script.tell = path.startsWith('statements.');
    const example = state.answer?.example && path !== 'note' ? [{ path: 'note', value: '' }] : [];
    const answer = ask({ changes: [{ path, value }, ...example] }, path);
    if (answer && !script.tell) say(`${firstSentence()} `.trim(), '', 200);
    if (!answer && state.answer && form.errors.size === 0) drawForm(state.answer);
  },
  remove(section) {
    const name = byId(`letter-${section.replace(/\D/g, '')}`).textContent;
    if (ask({ remove: section })) { say(`${name} is taken away. Undo brings it back.`); byId('undo').focus(); }
  },
  rival(line) {
    const answer = ask({ rival: line }, 'rival');
    if (answer) say('Added: its fields stand in the form.');
    return answer;
  },
  letter(text) {
    state.waiting = true; // what misses in it is asked for in the form
    keep(text);
    if (ask({})) say('Read: what was found stands below it. Undo brings the case before back.');
    else waiting();
  },
};

// A case that has no answer yet: the form leads.
function waiting() {
  state.answer = null;
  document.documentElement.classList.add('waiting');
  byId('title').textContent = document.title = 'A new offer';
  byId('example').hidden = true;
}

function startEmpty() {
  actions.letter(EMPTY);
  clearErrors();
  say('Type the company and the base salary, and the answer appears.');
  byId('f-offers-0-company').focus();
  byId('f-offers-0-company').select();
}

function pasteLetter() {
  byId('letter-box').open = true;
  byId('letter').focus();
}

// Undo and redo: whole cases, also over an offer taken away or a letter read.
function step(from, to) {
  const text = state[from].pop();
  if (text === undefined) return;
  state[to].push(state.text);
  state.text = text;
  state.waiting = true;
  form.errors.clear();
  const answer = quickly({});
  if (answer.ok) {
    clearErrors();
    show(answer);
    soon(showRest, 120);
  } else {
    waiting();
    drawForm(answer);
    showErrors(answer.errors || [], '');
  }
  drawHistory();
  say(from === 'before' ? 'Undone.' : 'Done again.');
}

function slider(id, words, options, shown, does) {
  const output = make('output', { htmlFor: id, id: `${id}-now` }, shown(options.value));
  const input = make('input', { type: 'range', id, ...options, on: { input: () => { does(Number(input.value)); input.ariaValueText = output.textContent = shown(Number(input.value)); slide(); } } });
  input.value = options.value;
  input.ariaValueText = shown(options.value);
  return make('div', { className: 'slider' }, make('label', { htmlFor: id }, words), output, input);
}

function drawWhatIf() {
  const growthWords = (value) => (state.growth ? `${value}% a year` : 'as in the case');
  const back = button('Growth as in the case', () => {
    state.growth = '';
    byId('growth').value = 0;
    byId('growth-now').textContent = byId('growth').ariaValueText = growthWords(0);
    slide();
  }, { className: 'quiet' });
  byId('what-if').hidden = false;
  byId('what-if').replaceChildren(make('h2', {}, 'What if'),
    slider('months', 'I stay', { min: 1, max: 60, step: 1, value: state.months }, stayWords, (value) => { state.months = value; }),
    slider('growth', 'Every share price grows', { min: -30, max: 40, step: 1, value: parseInt(state.growth, 10) || 0 }, growthWords, (value) => { state.growth = `${value}%`; }), back);
}

// Where the answer is out of sight, its first sentence stays in it.
function keepInSight() {
  document.body.append(make('div', { id: 'now', 'aria-hidden': 'true' }));
  if (!('IntersectionObserver' in window)) return;
  const watch = new IntersectionObserver((seen) => document.documentElement.classList.toggle('far', seen.every((one) => !one.isIntersecting)));
  watch.observe(byId('sentences'));
}

async function start() {
  const kept = byId('what-if'); // where a saved page has its sliders
  state.text = JSON.parse(byId('case').textContent);
  state.months = Number(kept.dataset.months) || state.months;
  state.growth = kept.dataset.growth || '';
  await engine.unpack();
  document.documentElement.classList.add('live');
  byId('example-actions').replaceChildren(button('Start empty', startEmpty), button('Paste a letter', pasteLetter));
  document.querySelector('#bars > details').open = false; // the chart shows it
  keepInSight();
  drawActions();
  drawWhatIf();
  drawFrame();
  if (!ask({})) waiting();
  performance.mark('answered');
  state.changed = state.unsaved = false;
  for (const kind of ['input', 'focusout']) byId('form').addEventListener(kind, (event) => { state.typing = event.type === 'input'; });
  let width = innerWidth;
  addEventListener('resize', () => { if (innerWidth !== width && state.answer) { width = innerWidth; drawCurve(state.answer); } });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => state.answer && drawCurve(state.answer));
  addEventListener('beforeunload', (event) => { if (state.unsaved && navigator.userActivation?.hasBeenActive) event.preventDefault(); });
  addEventListener('beforeprint', beforePaper);
  addEventListener('afterprint', afterPaper);
}

start().catch((error) => say(`This browser cannot run the calculator (${error.message}); the figures below are those the page was written with.`, 'bad'));
