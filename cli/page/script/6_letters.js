// Other ways to fill the case: another offer in a few fields or a line, and the text of a letter.

const RIVAL_FIELDS = [
  ['company', 'Company', 'such as Google'], ['level', 'Level', 'such as L4'], ['base', 'Base salary, a year', 'such as 182k'], ['sign-on', 'Sign-on bonus', 'such as 20k'],
  ['grant', 'Stock, in money or shares', 'such as 240k'], ['bonus', 'Yearly bonus', 'such as 15%'],
];

// "Google L4: base 182k, bonus 15%, written", as --vs takes it.
function rivalLine() {
  const value = (name) => byId(`rival-${name}`).value.trim();
  const parts = ['base', 'sign-on', 'grant', 'bonus'].filter(value).map((name) => `${name} ${value(name)}`);
  return `${[value('company'), value('level')].filter(Boolean).join(' ')}: ${[...parts, byId('rival-status').value].filter(Boolean).join(', ')}`;
}

function rivalForm() {
  const field = (id, words, control) => make('div', { className: 'field' }, make('label', { htmlFor: id }, words), control);
  const input = ([name, words, placeholder]) => field(`rival-${name}`, words, make('input', { type: 'text', id: `rival-${name}`, placeholder, autocomplete: 'off' }));
  const status = make('select', { id: 'rival-status' }, make('option', { value: '' }, 'not stated'), ...['written', 'verbal'].map((word) => make('option', { value: word }, word)));
  const submit = (event) => {
    event.preventDefault();
    const line = byId('rival').value.trim() || (byId('rival-company').value.trim() ? rivalLine() : '');
    if (!line) return showErrors([{ path: 'rival', message: 'its company, and what it pays' }], '');
    if (actions.rival(line)) event.target.reset();
    return undefined;
  };
  return make('details', { id: 'rival-box' }, make('summary', {}, make('h3', {}, 'Add another offer')), make('form', { noValidate: true, on: { submit } },
    make('div', { className: 'fields' }, ...RIVAL_FIELDS.map(input), field('rival-status', 'Status', status)),
    make('details', {}, make('summary', {}, 'Or in one line'), field('rival', 'The offer in a line',
      make('input', { type: 'text', id: 'rival', placeholder: 'Google L4: base 182k, bonus 15%, sign-on 20k, grant 240k, written', autocomplete: 'off', 'aria-describedby': 'rival-wrong' }))),
    make('p', { className: 'wrong', id: 'rival-wrong', hidden: true }), make('button', { type: 'submit' }, 'Add it')));
}

// What is read is shown with its lines; a case that was changed is replaced only when told so.
function readLetter() {
  const text = byId('letter').value;
  if (!text.trim()) return;
  const answer = engine.ask({ case: state.text, letter: text, quick: true });
  clearErrors();
  byId('letter-found').hidden = true;
  if (answer.failure || answer.errors.length && !answer.notes) {
    showErrors([{ path: 'letter', message: answer.errors?.[0]?.message || answer.failure }], '');
    return;
  }
  byId('letter-notes').textContent = answer.notes || 'Nothing had to be guessed.';
  byId('letter-found').hidden = false;
  const take = () => { byId('letter-choice').replaceChildren(); actions.letter(answer.case); };
  if (!state.changed) { take(); return; }
  byId('letter-choice').replaceChildren(make('p', {}, 'You have changed this case. Put the letter in its place? Undo brings it back.'),
    button('Put the letter in its place', take), button('Keep the case', () => { byId('letter-found').hidden = true; byId('letter').focus(); }, { className: 'quiet' }));
  byId('letter-choice').querySelector('button').focus();
}

function letterForm() {
  return make('details', { id: 'letter-box' }, make('summary', {}, make('h3', {}, 'Paste a letter')),
    make('label', { htmlFor: 'letter' }, 'An offer letter, an e-mail or a message. Its text stays in this page.'),
    make('textarea', { id: 'letter', rows: 6, 'aria-describedby': 'letter-wrong' }), make('p', { className: 'wrong', id: 'letter-wrong', hidden: true }),
    button('Read it', readLetter), make('div', { id: 'letter-found', hidden: true, role: 'region', 'aria-label': 'What was read' },
      make('h4', {}, 'What was read'), make('pre', { id: 'letter-notes', className: 'picture', tabIndex: 0, role: 'group', 'aria-label': 'What was read, with its lines' }), make('div', { id: 'letter-choice', className: 'together' })));
}

// The frame of the form, made once; letters and the rest are filled in by drawForm.
function drawFrame() {
  byId('form').hidden = false;
  byId('form').replaceChildren(make('h2', {}, 'Change anything'),
    make('p', { className: 'hint' }, 'Amounts as people write them: 170k, 15%, 5 December 2026. An empty field is not stated.'),
    make('div', { id: 'letters' }), rivalForm(), letterForm(),
    make('details', { id: 'others-box' }, make('summary', {}, make('h3', {}, 'You and your present job')), make('div', { id: 'others' })), make('datalist', { id: 'presets' }));
}
