// The form: a field for each figure, with the reader's own message beside the one that is wrong.

// The dozen that people change most, in the order of a letter.
const FIRST_FIELDS = ['company', 'level', 'base', 'bonus', 'sign_on[0]', 'sign_on[1]', 'grant.units', 'grant.value', 'stock.price', 'grant.vesting',
  'status', 'deadline'];

const PLAIN_LABELS = { 'grant.value': 'or stock, in money', 'goal.accept': 'I say yes from', status: 'Status of the offer' };

// What a box allows, as one would say it.
const CLAIMS = {
  'statements.first_choice': 'They may know that this is my first choice',
  'statements.may_name_rival': 'They may know which company my other offer is from',
  'statements.can_show_rival': 'I can show them its letter if they ask',
  'statements.disclose_forfeits': 'They may know what I would lose by leaving my present job',
  'statements.sign_by': 'I would sign by this day',
  'statements.would_sign_at': 'I promise to sign for',
};
const CHOICE_WORDS = { anchor: 'all that I ask first', target: 'what I aim for', accept: 'the least I would say yes to', lump: 'at once', monthly: 'month by month',
  prorated: 'in part', full: 'all of it', none: 'nothing' };

const form = { shape: '', fields: new Map(), errors: new Map() };

const keyOf = (field) => (field.section.startsWith('offers[') ? field.path.slice(field.section.length + 1) : field.path);
const idOf = (path) => `f-${path.replace(/[^a-z0-9]+/gi, '-')}`;
const rank = (field) => FIRST_FIELDS.indexOf(keyOf(field));

function placeholderOf(field) {
  if (field.section === 'goal' && field.path !== 'goal.preference') return field.example ? `worked out: ${field.example}` : '';
  return field.example ? `such as ${field.example}` : '';
}

function controlOf(field) {
  const id = idOf(field.path);
  const on = { change: (event) => actions.change(field.path, event.target.type === 'checkbox' ? (event.target.checked ? 'yes' : '') : event.target.value) };
  if (field.kind === 'yes_no') return make('input', { type: 'checkbox', id, checked: field.value === 'true', on });
  if (field.kind === 'choice')
    return make('select', { id, on }, ...['', ...field.choices].map((word) => make('option', { value: word, selected: word === field.value },
      word ? CHOICE_WORDS[word] || word : field.section === 'statements' ? 'nothing' : 'not stated')));
  return make('input', { type: 'text', id, value: field.value, placeholder: placeholderOf(field), autocomplete: 'off', spellcheck: false,
    inputMode: field.kind === 'number' ? 'decimal' : 'text', on, ...(keyOf(field) === 'grant.vesting' ? { list: 'presets' } : {}) });
}

function rowOf(field) {
  const control = controlOf(field), tick = field.kind === 'yes_no';
  const message = make('p', { className: 'wrong', id: `${control.id}-wrong`, hidden: true });
  const unit = field.unit && !field.unit.includes(' or ') && !field.unit.includes(':') && field.section !== 'goal' && !tick ? ` (${field.unit})` : '';
  const label = make('label', { htmlFor: control.id }, (CLAIMS[field.path] || PLAIN_LABELS[keyOf(field)] || field.label) + unit);
  if (field.help) control.title = label.title = field.help.replace(/\n/g, ' ');
  form.fields.set(field.path, { control, message, field });
  return make('div', { className: tick ? 'field tick' : 'field' }, ...(tick ? [control, label] : [label, control]), message);
}

const rowsOf = (fields) => make('div', { className: 'fields' }, ...fields.map(rowOf));

// An offer's letter: its first fields, the rest folded. On a phone only the first letter is open.
function letterOf(section, index, fields, removable) {
  const first = fields.filter((field) => rank(field) >= 0).sort((a, b) => rank(a) - rank(b));
  const rest = fields.filter((field) => rank(field) < 0);
  const remove = removable ? button('Take this offer away', () => actions.remove(section), { className: 'quiet' }) : null;
  return make('details', { className: `letter offer-${index}`, open: index === 0 || innerWidth >= 1024 && index < 2, data: { of: section } },
    make('summary', {}, make('h3', { id: `letter-${index}` }, '')), rowsOf(first),
    make('details', { data: { of: `${section} more` } }, make('summary', {}, 'More of this letter'), rowsOf(rest)), remove);
}

function buildForm(answer) {
  const open = new Map([...document.querySelectorAll('#letters details, #others details')].map((one) => [one.dataset.of, one.open]));
  form.fields.clear();
  const of = (section) => answer.form.filter((field) => field.section === section);
  const sections = [...new Set(answer.form.map((field) => field.section))], offers = sections.filter((section) => section.startsWith('offers['));
  byId('letters').replaceChildren(...offers.map((section, index) => letterOf(section, index, of(section), offers.length > 1)));
  const titles = { current_job: 'Your present job', candidate: 'You', people: 'The other side', assumptions: 'The day of the figures' };
  byId('others').replaceChildren(...Object.keys(titles).filter((section) => of(section).length).map((section) =>
    make('fieldset', {}, make('legend', {}, titles[section]), rowsOf(of(section)))));
  for (const details of document.querySelectorAll('#letters details, #others details'))
    if (open.has(details.dataset.of) && offers.length === open.size / 2) details.open = open.get(details.dataset.of);
  byId('goals').replaceChildren(make('fieldset', {}, make('legend', {}, 'Your goals, in pay a year over your stay'),
    make('p', { className: 'hint' }, 'Leave a field empty and it is worked out. None of them enters a message, and every step follows.'), rowsOf(of('goal'))));
  byId('claims').replaceChildren(make('fieldset', {}, make('legend', {}, 'What the messages may say'),
    make('p', { className: 'hint' }, 'They say only what is true in this case. Tick what is true and may be told; sentences come and go with it.'), ...of('statements').map(rowOf)));
}

// Built anew when offers come and go; otherwise the values alone change, and never the one being typed.
function drawForm(answer) {
  const shape = answer.form.map((field) => field.path).join();
  if (shape !== form.shape) {
    const focused = document.activeElement?.id;
    buildForm(answer);
    if (focused && document.activeElement === document.body) byId(focused)?.focus();
  }
  form.shape = shape;
  for (const field of answer.form) {
    const row = form.fields.get(field.path);
    if (!row || form.errors.has(field.path)) continue;
    row.field = field;
    if (field.section === 'goal') row.control.placeholder = placeholderOf(field);
    if (field.kind === 'yes_no') row.control.checked = field.value === 'true';
    else if (row.control !== document.activeElement || !state.typing) row.control.value = field.value;
  }
  nameLetters(answer);
}

// The headings of the letters, also of a case that has no answer yet.
function nameLetters(answer) {
  document.querySelectorAll('#letters h3').forEach((heading, index) => {
    const value = (key) => answer.form.find((field) => field.path === `offers[${index}].${key}`)?.value || '';
    const offer = answer.offers?.filter((one) => !one.present)[index];
    heading.textContent = offer ? labelOf(offer) : [value('company'), value('level')].filter(Boolean).join(' ') || `Offer ${index + 1}`;
  });
}

function drawPresets(answer) {
  if (byId('presets').childElementCount === answer.presets.length) return;
  byId('presets').replaceChildren(...answer.presets.map((preset) => make('option', { value: preset.name }, preset.title)));
}

function clearErrors() {
  for (const row of form.fields.values()) {
    row.message.hidden = true;
    row.control.removeAttribute('aria-invalid');
    row.control.removeAttribute('aria-describedby');
  }
  for (const id of ['rival-wrong', 'letter-wrong']) byId(id).hidden = true;
  form.errors.clear();
}

// The field that an error is about, or one inside of what it is about: a price where that is missing.
function fieldAt(error, path) {
  const known = form.fields.get(error.path) || form.fields.get(error.path.replace(/\.amount$/, ''));
  if (known) return known;
  if (error.path) {
    const inside = [...form.fields.keys()].filter((one) => one.startsWith(`${error.path}.`));
    const near = inside.find((one) => error.message.includes('price') && one.endsWith('price')) || inside.find((one) => error.message.includes(`"${one.split('.').pop()}"`));
    return form.fields.get(near || inside[0]) || form.fields.get(error.path.replace(/\.[^.]*$/, '')) || null;
  }
  return form.fields.get(path) || null;
}

// Where a field is wrong, beside it; what no field has is given back, for the status line.
function showErrors(errors, path) {
  clearErrors();
  const left = [];
  for (const error of errors) {
    const at = fieldAt(error, path);
    const place = at ? at.message : byId(`${error.path}-wrong`) || (path === 'rival' ? byId('rival-wrong') : null);
    if (!place) { left.push(error); continue; }
    place.textContent = /^the key .* is missing$/.test(error.message) ? 'This one is needed.' : error.message;
    place.hidden = false;
    if (!at) continue;
    at.control.setAttribute('aria-invalid', 'true');
    at.control.setAttribute('aria-describedby', place.id);
    form.errors.set(at.field.path, error.message);
    for (let box = at.control.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
  }
  return left.map((error) => error.message);
}
