/* The lists of a case. */
import { say, time, exactTime, duration, money } from './words.js';
import { h, fill, address, paged, table, row } from './parts.js';

/** A bar for each step on the time of the whole case: light while it waited, dark while somebody had it, red past its deadline. */
export function steps({ ask, one }) {
  const whole = h('div', {});
  const every = h('input', { type: 'checkbox', onchange: () => show() });
  const list = h('div', {});
  const span = spanOf(one);
  const show = () => fill(list, paged(
    after => ask('/steps', { after, of: every.checked ? '' : 'people' }),
    rows => rows.map(each => step(each, span, ask)), h('ol', { class: 'zh-steps' })));
  show();
  return fill(whole,
    h('div', { class: 'zh-legend' },
      h('label', {}, every, ' ' + say('everyStep')),
      h('span', { class: 'zh-key zh-key-waiting' }), say('waiting'), h('span', { class: 'zh-key zh-key-working' }), say('working'),
      h('span', { class: 'zh-key zh-key-late' }), say('late')),
    list);
}

function spanOf({ head, now }) {
  const from = Date.parse(head.begunAt);
  const to = head.endedAt ? Date.parse(head.endedAt) : Date.parse(now);
  return { from, length: Math.max(to - from, 60000) };
}

function step(each, span, ask) {
  const form = h('div', { class: 'zh-form', hidden: true });
  const show = h('button', {
    type: 'button', class: 'zh-link', 'aria-expanded': 'false',
    onclick: async () => {
      form.hidden = !form.hidden;
      show.setAttribute('aria-expanded', String(!form.hidden));
      if (!form.childNodes.length) {
        const page = await ask('/forms', { of: each.task });
        fill(form, page.rows.length ? page.rows.map(fields) : h('p', { class: 'zh-quiet' }, say('nothing')));
      }
    }
  }, say('showForm'));
  return h('li', { class: each.cancelled ? 'zh-cancelled' : null },
    h('div', { class: 'zh-step' },
      h('strong', {}, each.name),
      each.clauses.map(clause => h('span', { class: 'zh-clause' }, clause)),
      each.task && each.endedAt && !each.cancelled && show),
    h('div', { class: 'zh-who' }, who(each)),
    bar(each, span),
    h('div', { class: 'zh-times' }, times(each)),
    form);
}

function who(each) {
  const whom = each.forWhom.length ? say('forWhom') + '：' + each.forWhom.join('、') : '';
  const person = each.personName || (each.task ? '' : say('system'));
  return [person, each.role && each.role !== whom ? '（' + each.role + '）' : '', each.onBehalfOf ? ' ' + say('onBehalfOf', each.onBehalfOf) : '',
    whom && (person ? ' · ' : '') + whom].filter(Boolean).join('');
}

function times(each) {
  const end = each.endedAt ? time(each.endedAt) : say('open');
  const parts = [time(each.createdAt) + (each.endedAt === each.createdAt ? '' : ' → ' + end)];
  if (each.task) {
    parts.push(say('waiting') + ' ' + duration(each.times.waiting));
    if (each.times.working !== null) { parts.push(say('working') + ' ' + duration(each.times.working)); }
    if (each.dueAt) { parts.push(say('due') + ' ' + time(each.dueAt)); }
  }
  return [parts.join(' · '), each.times.late > 0 && h('span', { class: 'zh-late' }, ' ' + say('late') + ' ' + duration(each.times.late)),
    each.cancelled && h('span', { class: 'zh-quiet' }, ' ' + say('cancelled'))];
}

function bar(each, span) {
  const line = h('div', { class: 'zh-bar' });
  const from = Date.parse(each.createdAt);
  const end = from + each.times.waiting + (each.times.working || 0);
  piece(line, span, 'zh-waiting', from, from + each.times.waiting);
  piece(line, span, 'zh-working', from + each.times.waiting, end);
  if (each.times.late > 0) { piece(line, span, 'zh-overdue', Math.max(from, end - each.times.late), end); }
  return line;
}

function piece(line, span, kind, from, to) {
  if (to > from || kind === 'zh-working') {
    const part = h('span', { class: kind });
    part.style.left = Math.min(99.5, Math.max(0, (from - span.from) / span.length * 100)) + '%';
    part.style.width = Math.max(0, Math.min(100, (to - from) / span.length * 100)) + '%';
    line.append(part);
  }
}

export function forms({ ask }) {
  return paged(after => ask('/forms', { after }), rows => rows.map(fields), h('div', { class: 'zh-cards' }));
}

function fields(form) {
  return h('section', { class: 'zh-card' },
    h('h3', {}, form.elementName),
    h('p', { class: 'zh-quiet' }, exactTime(form.at) + ' · ' + (form.byName || say('system'))),
    h('dl', {}, form.fields.map(field => [h('dt', { title: field.name }, field.label), h('dd', {}, shown(field))])));
}

/** In words; as it is stored when pointed at, since that is the evidence. */
function shown(field) {
  if (field.rows) {
    return h('ul', {}, field.rows.map(cells => h('li', {}, cells.length === 1 ? shown(cells[0]) : cells.map(cell =>
      h('div', {}, h('span', { class: 'zh-quiet', title: cell.name }, cell.label + '：'), shown(cell))))));
  }
  return h('span', { title: stored(field) }, value(field.words || field.value));
}

function stored({ words, value }) {
  return words || typeof value === 'boolean' ? typeof value === 'string' ? value : JSON.stringify(value) : null;
}

function value(what) {
  if (what === null || what === undefined || what === '') { return '—'; }
  if (/^(true|false)$/.test(what)) { return say(String(what) === 'true' ? 'yes' : 'no'); }
  if (Array.isArray(what)) {
    return what.length ? h('ul', {}, what.map(each => h('li', {}, value(each)))) : '—';
  }
  if (typeof what === 'object') {
    return h('span', {}, Object.entries(what)
      .map(([name, inner]) => h('span', {}, (name === 'file' ? say('file') : name) + '：', value(inner), ' ')));
  }
  return String(what).startsWith('data:image/') ? h('img', { src: what, alt: say('picture'), class: 'zh-picture' }) : String(what);
}

export function changes({ ask }) {
  const heads = ['name', 'value', 'revision', 'when', 'who', 'where'];
  const whole = h('div', {});
  const show = name => fill(whole,
    name && h('button', { type: 'button', class: 'zh-link', onclick: () => show('') }, say('allVariables')),
    paged(after => ask('/changes', { of: name, after }), rows => rows.map(each => row(heads, [
      name ? h('span', { title: each.name }, each.shown.label)
        : h('button', { type: 'button', class: 'zh-link', title: say('onlyThis', each.name), onclick: () => show(each.name) }, each.shown.label),
      h('div', { class: 'zh-value', title: each.value }, shown(each.shown)), each.revision + 1, exactTime(each.at),
      each.byName || say('system'), each.elementName])), table(...heads)));
  show('');
  return whole;
}

export function decisions({ ask }) {
  return paged(after => ask('/decisions', { after }), rows => rows.map(each => h('section', { class: 'zh-card' },
    h('h3', {}, (each.name || each.table) + ' ', h('small', {}, say('version', each.version))),
    h('p', { class: 'zh-quiet' }, [exactTime(each.at), each.elementName].filter(Boolean).join(' · ')),
    h('dl', {}, each.inputs.map(input => [h('dt', {}, input.name), h('dd', {}, shown(input))])),
    each.rules.length ? each.rules.map(rule => h('p', { class: 'zh-rule' },
      h('strong', {}, say('rule', rule.number) + ' '), rule.words,
      h('span', { class: 'zh-answer' }, ' → ', rule.outputs.map((output, i) => [i > 0 && '，', output.name + '：', shown(output)]))))
      : h('p', {}, say('noRule')))), h('div', { class: 'zh-cards' }));
}

export function messages({ ask }) {
  const heads = ['when', 'sentTo', 'words', 'state'];
  return paged(after => ask('/messages', { after }), rows => rows.map(each =>
    row(heads, [exactTime(each.at), each.address, each.words, say(each.state)])), table(...heads));
}

export function troubles({ ask }) {
  const heads = ['when', 'kind', 'where', 'words', 'solved'];
  return paged(after => ask('/troubles', { after }), rows => rows.map(each =>
    row(heads, [exactTime(each.at), say(each.kind), each.elementName, each.message, exactTime(each.solvedAt)])), table(...heads));
}

export function operations({ ask }) {
  const heads = ['when', 'who', 'kind', 'name', 'was', 'is'];
  return paged(after => ask('/operations', { after }), rows => rows.map(each =>
    row(heads, [exactTime(each.at), each.byName || say('system'), say(each.kind), say(each.entity) + property(each),
      each.kind === 'Complete' ? '' : each.was, each.kind === 'Complete' ? '' : each.is])), table(...heads));
}

function property(operation) {
  return operation.property && operation.kind !== 'Complete' ? ' · ' + say(operation.property) : '';
}

export function remarks({ ask }) {
  const heads = ['when', 'who', 'words'];
  return paged(after => ask('/remarks', { after }), rows => rows.map(each =>
    row(heads, [exactTime(each.at), each.byName, each.words])), table(...heads));
}

export function belongs({ one }) {
  return h('div', {},
    h('h3', {}, say('documents')),
    one.documents.length ? h('ul', {}, one.documents.map(({ label, document }) => h('li', {},
      h('a', { href: document.path }, [label, document.name].filter(Boolean).join(' ')),
      document.at && ' · ' + time(document.at),
      document.sha256 && h('span', { class: 'zh-hash' }, ' SHA-256 ' + document.sha256)))) : h('p', { class: 'zh-quiet' }, say('nothing')),
    h('h3', {}, say('related')),
    one.related.length ? h('ul', {}, one.related.map(({ why, head }) => h('li', {},
      h('a', { href: address({ case: head.id }) }, head.number || head.id),
      ' ' + [head.processName, say(why), head.customer, money(head.amount), say(head.state), time(head.begunAt)].filter(Boolean).join(' · '))))
      : h('p', { class: 'zh-quiet' }, say('nothing')));
}
