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

// Grouped as the program groups amounts of that currency: lakh and crore for rupees.
const whole = (amount) => Math.round(amount).toLocaleString(state.answer?.currency === 'INR' ? 'en-IN' : 'en-US');
const stayWords = (months) => (months % 12 === 0 ? `${months / 12} year${months === 12 ? '' : 's'}` : `${months} month${months === 1 ? '' : 's'}`);

// One colour and dash an offer, told apart with any colour vision (Okabe and Ito); the same in every chart.
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#b3539b', '#c98a00', '#2f8fce', '#555555', '#8a6d3b', '#7a7a7a'];
const DASHES = [[], [8, 4], [2, 3], [10, 4, 2, 4], [14, 4], [4, 4], [12, 3, 3, 3, 3, 3], [1, 4], [6, 2]];
const PARTS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#8a8a8a'];
const GREY = '#8a8a8a';
const stands = (offer) => offer.standing === 'stands';
const colourOf = (answer, index) => (stands(answer.offers[index]) ? COLOURS[index % COLOURS.length] : GREY);
const labelOf = (offer) => (stands(offer) ? offer.label : `${offer.label} (${offer.standing})`);

function say(words, kind = '') {
  const line = byId('state');
  line.textContent = words;
  line.className = kind;
}

function download(name, type, text) {
  const link = make('a', { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

async function copy(words, button) {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    const area = make('textarea', { value: words, className: 'off-screen' });
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  const before = button.textContent;
  button.textContent = 'Copied';
  say('Copied.');
  setTimeout(() => { button.textContent = before; }, 1500);
}
