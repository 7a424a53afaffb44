/* One case: its head, and a list at a time. */
import { say, time, money } from './words.js';
import { h, fill, address, parameters, sentence } from './parts.js';
import { diagram } from './diagram.js';
import { steps, forms, changes, decisions, messages, troubles, operations, remarks, belongs } from './lists.js';

const LISTS = { steps, forms, changes, decisions, messages, troubles, operations, remarks, belongs };

/** @param inTab within the Cockpit's own page of an instance, whose address is not ours */
export async function showCase(node, ask, id, inTab) {
  fill(node, h('p', { class: 'zh-quiet' }, say('loading')));
  const path = '/cases/' + encodeURIComponent(id);
  try {
    const one = await ask(path);
    const list = h('div', { class: 'zh-list' });
    const open = name => fill(list, LISTS[name]({ ask: (sub, more) => ask(path + sub, more), one }));
    const first = parameters().tab && LISTS[parameters().tab] && !inTab ? parameters().tab : 'steps';
    fill(node, top(one, inTab), picture(one, ask, path), tabs(one, first, open, inTab), list);
    open(first);
  } catch (failure) {
    fill(node, h('p', { class: 'zh-quiet', role: 'alert' }, sentence(failure)), !inTab && back());
  }
}

function back() {
  const before = parameters().back;
  return h('a', { class: 'zh-back', href: '#/zhidu-history' + (before ? '?' + before : '') }, say('back'));
}

function top({ head }, inTab) {
  const facts = [
    ['process', head.processName + ' ' + say('version', head.version)],
    ['customer', head.customer],
    ['amount', money(head.amount)],
    ['state', say(head.state) + (head.outcomeName ? ' · ' + head.outcomeName : '')],
    ['begun', time(head.begunAt)],
    ['begunBy', head.begunByName],
    ['ended', time(head.endedAt)]
  ].filter(([, value]) => value);
  return h('div', {},
    inTab ? h('a', { href: address({ case: head.id }) }, say('openWhole')) : back(),
    h('h1', {}, head.page ? h('a', { href: head.page }, head.number) : head.number || head.id),
    h('p', {}, file(head, 'pdf'), ' · ', file(head, 'zip')),
    h('dl', { class: 'zh-facts' }, facts.map(([key, value]) => h('div', {}, h('dt', {}, say(key)), h('dd', {}, value)))));
}

function file({ id }, kind) {
  return h('a', { href: '/audit/cases/' + encodeURIComponent(id) + '/case-file.' + kind }, say(kind + 'File'));
}

function picture(one, ask, path) {
  const canvas = h('div', { class: 'zh-diagram', role: 'img', 'aria-label': one.head.processName });
  const legend = h('p', { class: 'zh-legend' },
    h('span', { class: 'zh-key zh-key-path' }), say('path'), h('span', { class: 'zh-key zh-key-present' }), say('present'));
  diagram(canvas, () => ask(path + '/diagram'), one)
    .catch(failure => fill(canvas, h('p', { class: 'zh-quiet' }, sentence(failure))));
  return h('div', {}, canvas, legend);
}

function tabs(one, first, open, inTab) {
  const belonging = one.documents.length + one.related.length;
  const counts = { ...one.counts, belongs: belonging };
  const bar = h('nav', { class: 'zh-tabs' });
  Object.keys(LISTS).forEach(name => bar.append(h('button', {
    type: 'button',
    'data-list': name,
    'aria-pressed': String(name === first),
    onclick: event => {
      bar.querySelectorAll('button').forEach(each => each.setAttribute('aria-pressed', String(each === event.currentTarget)));
      if (!inTab) {
        history.replaceState(history.state, '', address({ ...parameters(), tab: name }));
      }
      open(name);
    }
  }, say(name) + ' ', h('span', { class: 'zh-count' }, counts[name]))));
  return bar;
}
