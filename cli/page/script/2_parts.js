// Small helpers: elements, amounts, colours.

const byId = (id) => document.getElementById(id);

// make('button', {type: 'button', on: {click}}, 'Copy'): text is only ever text.
function make(tag, properties = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'on') for (const [event, does] of Object.entries(value)) element.addEventListener(event, does);
    else if (name === 'data') Object.assign(element.dataset, value);
    else if (name in element && name !== 'list' && name !== 'form') element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...inside.filter((one) => one !== null && one !== undefined));
  return element;
}

const button = (words, does, more = {}) => make('button', { type: 'button', ...more, on: { click: does } }, words);

// Of the currency of the case, grouped as the engine groups it: lakh and crore for rupees.
const money = { sign: '$', places: 'en-US' };
function takeCurrency(answer) {
  money.sign = answer.sign || `${answer.currency} `;
  money.places = answer.currency === 'INR' ? 'en-IN' : 'en-US';
}
const whole = (amount) => Math.round(amount).toLocaleString(money.places);
const signed = (amount) => (amount < 0 ? `-${money.sign}${whole(-amount)}` : `${money.sign}${whole(amount)}`);
const short = (amount) => money.sign + Intl.NumberFormat(money.places, { notation: 'compact', maximumFractionDigits: 1 }).format(amount);
const stayWords = (months) => (months % 12 === 0 ? `${months / 12} year${months === 12 ? '' : 's'}` : `${months} month${months === 1 ? '' : 's'}`);

// One colour (page.css: --offer-0 …) and one dash an offer, told apart with any colour vision; the same in every chart.
const DASHES = [[], [8, 4], [2, 3], [10, 4, 2, 4], [14, 4], [4, 4], [12, 3, 3, 3, 3, 3], [1, 4], [6, 2]];
const OUT_DASH = [3, 5];
const ink = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const stands = (offer) => offer.standing === 'stands';
const colourOf = (answer, index) => ink(stands(answer.offers[index]) ? `--offer-${index % DASHES.length}` : '--out');
const dashOf = (answer, index) => (stands(answer.offers[index]) ? DASHES[index % DASHES.length] : OUT_DASH);
const labelOf = (offer) => (stands(offer) ? offer.label : `${offer.label} (${offer.standing})`);

// A short line in the offer's colour and dash.
function sampleOf(answer, index) {
  const space = 'http://www.w3.org/2000/svg';
  const picture = document.createElementNS(space, 'svg'), line = document.createElementNS(space, 'line');
  for (const [name, value] of Object.entries({ width: 34, height: 10, 'aria-hidden': 'true' })) picture.setAttribute(name, value);
  const dash = dashOf(answer, index).join(' ');
  for (const [name, value] of Object.entries({ x1: 0, x2: 34, y1: 5, y2: 5, 'stroke-width': 3, class: stands(answer.offers[index]) ? `line-${index % DASHES.length}` : 'line-out', 'stroke-dasharray': dash || 'none' })) line.setAttribute(name, value);
  picture.append(line);
  return picture;
}

// What a reader's eye and a screen reader are told. While something slides it waits until that rests.
let saying = 0;
function say(words, kind = '', wait = 0) {
  clearTimeout(saying);
  const tell = () => {
    const line = byId('state');
    if (line.textContent !== words) line.textContent = words;
    line.className = kind;
  };
  if (wait) saying = setTimeout(tell, wait);
  else tell();
}

function download(name, type, text) {
  const link = make('a', { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

// A copy of the file may be opened where the clipboard is not given: then by selecting.
async function copy(words, from) {
  let done = true;
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    const area = make('textarea', { value: words, className: 'off-screen', readOnly: true });
    document.body.append(area);
    area.select();
    area.setSelectionRange(0, words.length);
    done = document.execCommand('copy');
    area.remove();
    from.focus();
  }
  from.textContent = done ? 'Copied' : 'Select and copy it';
  say(done ? 'Copied.' : 'This browser does not let the page copy: select the text and copy it.');
  setTimeout(() => { from.textContent = 'Copy'; }, 2000);
}

function tableOf(caption, heads, rows) {
  const head = make('tr', {}, ...heads.map((words, column) => make('th', { scope: 'col', className: column ? 'n' : '' }, words)));
  const body = make('tbody', {}, ...rows.map((cells) => make('tr', {}, ...cells.map((words, column) =>
    make(column === 0 ? 'th' : 'td', column === 0 ? { scope: 'row' } : { className: 'n' }, words)))));
  return make('table', {}, caption ? make('caption', {}, caption) : null, make('thead', {}, head), body);
}
