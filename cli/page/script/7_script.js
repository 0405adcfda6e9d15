// The messages: what is due now first and open, the rest folded by the time it is for.

const script = { words: new Map(), next: '', told: true };

function messageOf(message, answer, open) {
  const before = script.words.get(message.name), fresh = script.words.size > 0 && before !== message.words;
  const copyIt = button('Copy', () => copy(message.words, copyIt), { className: 'copy', 'aria-label': `Copy: ${message.title}` });
  const isNext = message.name === answer.next && script.next !== answer.next;
  return make('details', { className: `message${message.due ? ' due' : ''}${fresh ? ' fresh' : ''}`, id: `message-${message.name}`, open: isNext || open.has(`message-${message.name}`) },
    make('summary', {}, make('h4', {}, message.title)), make('p', { className: 'when' }, `Use it: ${message.when}`), copyIt, make('pre', {}, message.words));
}

const titleIn = (answer, name) => answer.script.find((message) => message.name === name)?.title || name;

// "New: The close. Changed: The counter-offer, by e-mail."
function changesIn(answer, before) {
  const names = answer.script.map((message) => message.name);
  const added = names.filter((name) => !before.has(name)), gone = [...before.keys()].filter((name) => !names.includes(name));
  const changed = answer.script.filter((message) => before.has(message.name) && before.get(message.name) !== message.words).map((message) => message.name);
  const list = (words, of) => (of.length === 0 ? '' : `${words}: ${of.slice(0, 3).map((name) => titleIn(answer, name)).join(', ')}${of.length > 3 ? ` and ${of.length - 3} more` : ''}. `);
  return `${list('New messages', added)}${list('Changed', changed)}${gone.length ? `${gone.length} message${gone.length === 1 ? '' : 's'} no longer fit${gone.length === 1 ? 's' : ''}. ` : ''}`.trim();
}

function drawMessages(answer) {
  const open = new Set([...document.querySelectorAll('#messages details[open]')].map((one) => one.id));
  const before = script.words;
  const groups = new Map();
  for (const message of answer.script) groups.set(message.group, [...(groups.get(message.group) || []), message]);
  const focused = document.activeElement?.closest('.message')?.id;
  byId('messages').replaceChildren(...[...groups].map(([name, messages]) => make('section', { className: messages[0].due ? 'group now' : 'group' },
    make('h3', {}, name), ...messages.map((message) => messageOf(message, answer, open)))));
  if (focused) byId(focused)?.querySelector('summary').focus();
  if (answer.script.length === 0) byId('messages').replaceChildren(make('p', {}, 'There is nothing to say yet.'));
  const words = before.size > 0 && script.tell ? changesIn(answer, before) || 'No message changes.' : '';
  script.tell = false;
  script.words = new Map(answer.script.map((message) => [message.name, message.words]));
  script.next = answer.next;
  if (words) say(words);
}

const scriptText = (answer) => answer.script.map((message) => `${message.title}\n${message.when}\n\n${message.words}`).join('\n\n----\n\n');
