/* The search: what is looked for is in the address, so that a link opens it again. */
import { say, time, money } from './words.js';
import { h, fill, address, parameters, paged, table, row } from './parts.js';

const STATES = ['RUNNING', 'SUSPENDED', 'ENDED', 'CANCELLED'];
const HEADS = ['number', 'process', 'customer', 'state', 'begun', 'ended', 'amount'];

let known;

export async function search(node, ask) {
  fill(node, h('p', { class: 'zh-quiet' }, say('loading')));
  known = known || await ask('/options');
  const wanted = parameters();
  const cases = table(...HEADS);
  fill(node,
    h('h1', {}, say('title')),
    form(wanted),
    h('p', {}, list(wanted, 'csv'), ' · ', list(wanted, 'xlsx')),
    paged(after => ask('/cases', { ...wanted, after }), rows => rows.map(found), cases, say('none')));
}

function list(wanted, kind) {
  return h('a', { href: '/audit/cases.' + kind + '?' + new URLSearchParams(wanted) }, say(kind + 'List'));
}

function form(wanted) {
  const whole = h('form', { class: 'zh-search', onsubmit: submit },
    input('number', wanted), input('customer', wanted),
    input('text', wanted, { placeholder: say('textHint') }),
    select('process', wanted, Object.entries(known.processes)),
    input('person', wanted, { list: 'zh-people', autocomplete: 'off' }), input('clause', wanted, { size: 8 }),
    select('state', wanted, STATES.map(each => [each, say(each)])),
    outcomes(wanted),
    input('from', wanted, { type: 'date' }), input('to', wanted, { type: 'date' }),
    input('least', wanted, { inputmode: 'decimal', size: 10 }), input('most', wanted, { inputmode: 'decimal', size: 10 }),
    h('datalist', { id: 'zh-people' }, known.people.map(each => h('option', { value: each.id }, each.name))),
    h('div', { class: 'zh-buttons' },
      h('button', { type: 'submit', class: 'zh-main' }, say('find')),
      h('a', { href: address({}) }, say('clear'))));
  whole.elements.process.addEventListener('change', () => {
    const { process, outcome } = whole.elements;
    outcome.closest('label').replaceWith(outcomes({ process: process.value, outcome: outcome.value }));
  });
  return whole;
}

/* Ends of several processes may have one name or one id: each stands under its process, and choosing it chooses that too. */
function outcomes(wanted) {
  const choose = ({ target }) => {
    target.form.elements.process.value = target.selectedOptions[0].parentNode.dataset.process || wanted.process || '';
  };
  const groups = (wanted.process ? [wanted.process] : Object.keys(known.processes)).map(process => h('optgroup',
    { label: known.processes[process], 'data-process': process },
    choices(known.outcomes.filter(each => each.process === process).map(each => [each.id, each.name]), wanted.outcome)));
  return h('label', {}, say('outcome'), h('select', { name: 'outcome', onchange: choose },
    h('option', { value: '' }, say('any')), groups.filter(group => group.children.length)));
}

function input(name, wanted, more) {
  return h('label', {}, say(name), h('input', { name, value: wanted[name] || '', ...more }));
}

function select(name, wanted, from) {
  return h('label', {}, say(name), h('select', { name }, h('option', { value: '' }, say('any')), choices(from, wanted[name])));
}

function choices(from, chosen) {
  return from.map(([value, words]) => h('option', { value, selected: chosen === value }, words));
}

function submit(event) {
  event.preventDefault();
  const next = address(Object.fromEntries(new FormData(event.target)));
  if (next === location.hash) {
    window.dispatchEvent(new Event('zh-again'));
  } else {
    location.hash = next;
  }
}

function found(each) {
  const open = h('a', { href: address({ case: each.id, back: location.hash.split('?')[1] }) }, each.number || each.id.slice(0, 8));
  const end = known.outcomes.find(one => one.process === each.process && one.id === each.outcome);
  const state = end ? say(each.state) + ' · ' + end.name : say(each.state);
  return row(HEADS, [open, known.processes[each.process] || each.process, each.customer,
    h('span', { class: 'zh-state zh-' + each.state.toLowerCase() }, state), time(each.begunAt), time(each.endedAt),
    h('span', { class: 'zh-number' }, money(each.amount))]);
}
