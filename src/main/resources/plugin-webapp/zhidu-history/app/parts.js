/* Elements, questions to the server, and lists that come page by page. Everything shown is text: nothing is read as HTML. */
import { say, language } from './words.js';

export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  Object.entries(attributes || {}).forEach(([name, value]) => {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  });
  children.flat(3).filter(child => child !== null && child !== undefined && child !== false)
    .forEach(child => element.append(child));
  return element;
}

export function fill(node, ...children) {
  node.replaceChildren();
  children.flat(3).filter(Boolean).forEach(child => node.append(child));
  return node;
}

/** @returns answers of the plugin's own resource */
export function asking(api) {
  const root = api.cockpitApi + '/plugin/zhidu-history/' + api.engine;
  return async (path, parameters) => {
    const given = Object.entries(parameters || {}).filter(([, value]) => value);
    const address = root + path + (given.length ? '?' + new URLSearchParams(given) : '');
    const answer = await fetch(address, {
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'Accept-Language': language }
    });
    const body = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      throw Object.assign(new Error(body.message || answer.status), { said: Boolean(body.message) });
    }
    return body;
  };
}

/** The server's own sentence, which says what to do, as it is. */
export function sentence(failure) {
  return failure.said ? failure.message : say('failed', failure.message);
}

export function address(parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value);
  return '#/zhidu-history' + (given.length ? '?' + new URLSearchParams(given) : '');
}

/** What the address of this page says. */
export function parameters() {
  return Object.fromEntries(new URLSearchParams(location.hash.split('?')[1] || ''));
}

/**
 * A list that fetches a page, and the next one when asked for.
 * @param read (after) => page with rows and next
 * @param show rows => elements
 */
export function paged(read, show, into, empty) {
  const more = h('button', { type: 'button', class: 'zh-more', onclick: () => next() }, say('more', 100));
  const message = h('p', { class: 'zh-quiet', role: 'status' }, say('loading'));
  const whole = h('div', {}, into, message, more);
  let after = null;
  let any = false;

  async function next() {
    more.disabled = true;
    message.textContent = say('loading');
    try {
      const page = await read(after);
      any = any || page.rows.length > 0;
      (into.tBodies ? into.tBodies[0] : into).append(...show(page.rows));
      after = page.next;
      message.textContent = any ? '' : empty || say('nothing');
      into.hidden = !any;
      more.hidden = !after;
    } catch (failure) {
      message.textContent = sentence(failure);
    }
    more.disabled = false;
  }

  more.hidden = true;
  next();
  return whole;
}

/** @param heads keys of words */
export function table(...heads) {
  return h('table', { class: 'zh-table' },
    h('thead', {}, h('tr', {}, heads.map(head => h('th', { scope: 'col' }, say(head))))), h('tbody'));
}

/** Cells with their heads, which a narrow screen shows beside them. */
export function row(heads, cells) {
  return h('tr', {}, cells.map((cell, i) => h('td', { 'data-head': say(heads[i]) }, cell === null || cell === undefined ? '' : cell)));
}
