// The form: a field for each figure, with the reader's own message beside the one that is wrong.

const FIRST_FIELDS = ['company', 'level', 'status', 'deadline', 'base', 'sign_on[0]', 'sign_on[1]', 'grant.units', 'grant.price', 'stock.price',
  'stock.growth', 'grant.vesting', 'bonus'];

const SECTION_TITLES = { current_job: 'Your present job', goal: 'What you would sign at', statements: 'What may be said for you',
  candidate: 'About you', people: 'The other side', assumptions: 'The day of the figures' };

const form = { shape: '', fields: new Map(), errors: new Map() };

const keyOf = (field) => (field.section.startsWith('offers[') ? field.path.slice(field.section.length + 1) : field.path);
const idOf = (path) => `f-${path.replace(/[^a-z0-9]+/gi, '-')}`;

function controlOf(field, changed) {
  const id = idOf(field.path);
  const on = { change: (event) => changed(field.path, event.target.type === 'checkbox' ? (event.target.checked ? 'yes' : '') : event.target.value) };
  if (field.kind === 'yes_no') return make('input', { type: 'checkbox', id, checked: field.value === 'true', on });
  if (field.kind === 'choice') {
    const list = ['', ...field.choices];
    return make('select', { id, on }, ...list.map((word) => make('option', { value: word, selected: word === field.value }, word || 'not stated')));
  }
  return make('input', { type: 'text', id, value: field.value, placeholder: field.example ? `such as ${field.example}` : '', autocomplete: 'off',
    inputMode: field.kind === 'money' || field.kind === 'number' ? 'decimal' : 'text', spellcheck: false, on });
}

function rowOf(field, changed) {
  const control = controlOf(field, changed);
  const message = make('p', { className: 'wrong', id: `${control.id}-wrong`, hidden: true });
  const unit = field.unit && !field.unit.includes(' or ') ? ` (${field.unit})` : '';
  const label = make('label', { htmlFor: control.id }, field.label + (field.kind === 'yes_no' ? '' : unit));
  control.setAttribute('aria-describedby', message.id);
  if (field.help) label.title = field.help.replace(/\n/g, ' ');
  form.fields.set(field.path, { control, message, field });
  return make('div', { className: field.kind === 'yes_no' ? 'field tick' : 'field' }, ...(field.kind === 'yes_no' ? [control, label] : [label, control]), message);
}

function groupOf(title, fields, changed, ...more) {
  const first = fields.filter((field) => !field.section.startsWith('offers[') || FIRST_FIELDS.includes(keyOf(field)));
  first.sort((a, b) => FIRST_FIELDS.indexOf(keyOf(a)) - FIRST_FIELDS.indexOf(keyOf(b)));
  const rest = fields.filter((field) => !first.includes(field));
  return make('fieldset', {}, make('legend', {}, title), ...first.map((field) => rowOf(field, changed)),
    rest.length ? make('details', {}, make('summary', {}, 'More of this letter'), ...rest.map((field) => rowOf(field, changed))) : null, ...more);
}

// Built anew when offers come and go; otherwise the values alone change, and never the one being typed.
function drawForm(answer, titles, actions) {
  const shape = answer.form.map((field) => field.path).join();
  if (shape !== form.shape) buildForm(answer, titles, actions);
  form.shape = shape;
  for (const field of answer.form) {
    const row = form.fields.get(field.path);
    if (!row || row.control === document.activeElement || form.errors.has(field.path)) continue;
    if (field.kind === 'yes_no') row.control.checked = field.value === 'true';
    else row.control.value = field.value;
  }
  answer.form.forEach((field) => {
    const legend = byId(`legend-${field.section}`);
    if (legend && titles[field.section]) legend.textContent = titles[field.section];
  });
}

function buildForm(answer, titles, actions) {
  form.fields.clear();
  const sections = [...new Set(answer.form.map((field) => field.section))];
  const offers = sections.filter((section) => section.startsWith('offers['));
  const statements = answer.form.filter((field) => field.section === 'statements');
  const groups = offers.map((section) => {
    const remove = offers.length > 1 ? make('button', { type: 'button', className: 'quiet', on: { click: () => actions.remove(section) } }, 'Take this offer away') : null;
    const group = groupOf(titles[section] || 'An offer', answer.form.filter((field) => field.section === section), actions.change, remove);
    group.querySelector('legend').id = `legend-${section}`;
    return group;
  });
  const others = sections.filter((section) => !offers.includes(section) && section !== 'statements')
    .map((section) => groupOf(SECTION_TITLES[section] || section, answer.form.filter((field) => field.section === section), actions.change));
  const rival = make('input', { type: 'text', id: 'rival', placeholder: 'Google L4: base 182k, bonus 15%, sign-on 20k, grant 240k, written', autocomplete: 'off' });
  const wrong = make('p', { className: 'wrong', id: 'rival-wrong', hidden: true });
  const add = make('form', { className: 'field', on: { submit: (event) => { event.preventDefault(); actions.rival(rival); } } },
    make('label', { htmlFor: 'rival' }, 'Another offer, in a line'), rival, wrong, make('button', { type: 'submit' }, 'Add it'));
  const letter = make('textarea', { id: 'letter', rows: 6, placeholder: 'Paste an offer letter, an e-mail or a message' });
  const read = make('details', {}, make('summary', {}, 'Paste a letter instead'), make('label', { htmlFor: 'letter' }, 'Its text stays in this page'), letter,
    make('p', { className: 'wrong', id: 'letter-wrong', hidden: true }), make('button', { type: 'button', on: { click: () => actions.letter(letter) } }, 'Read it'),
    make('pre', { id: 'letter-notes', hidden: true }));
  byId('form').hidden = false;
  byId('form').replaceChildren(make('h2', {}, 'Change anything'),
    make('p', { className: 'hint' }, 'Amounts as people write them: 170k, 15%, 5 December 2026. An empty field is not stated.'),
    read, ...groups, add, make('details', {}, make('summary', {}, 'You, your present job and your goal'), ...others));
  byId('claims').replaceChildren(make('p', { className: 'hint' }, 'The messages say only what is true in this case. What you tick here they may say for you.'),
    make('fieldset', {}, make('legend', {}, SECTION_TITLES.statements), ...statements.map((field) => rowOf(field, actions.change))));
}

// Where a field is wrong, beside it; what no field has, in the status line.
function showErrors(errors, path) {
  for (const row of form.fields.values()) {
    row.message.hidden = true;
    row.control.removeAttribute('aria-invalid');
  }
  for (const id of ['rival-wrong', 'letter-wrong']) if (byId(id)) byId(id).hidden = true;
  form.errors.clear();
  const left = [];
  for (const error of errors) {
    const at = form.fields.get(error.path) || form.fields.get(path) || null;
    const place = at ? at.message : byId(`${error.path}-wrong`);
    if (!place) { left.push(`${error.path ? `${error.path}: ` : ''}${error.message}`); continue; }
    place.textContent = error.message;
    place.hidden = false;
    at?.control.setAttribute('aria-invalid', 'true');
    if (at) form.errors.set(at.field.path, error.message);
  }
  return left;
}
