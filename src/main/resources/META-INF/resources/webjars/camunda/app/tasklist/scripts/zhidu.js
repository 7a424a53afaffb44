// Loaded by config.js: the way home, our pages beside the form, and Chinese for what the form library says in English only.

const chinese = /^zh\b/i.test((navigator.languages || [navigator.language])[0] || '');
document.documentElement.lang = chinese ? 'zh-Hant' : 'en';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];
const DAYS = {Sun: '日', Mon: '一', Tue: '二', Wed: '三', Thu: '四', Fri: '五', Sat: '六'};

const SENTENCES = [
  [/^Field is required\.$/, '必填。'],
  [/^Field must match pattern .*$/s, '格式不對，請按欄位名稱的說明填寫。'],
  [/^Field must have minimum value of (.+)\.$/, '不得小於 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不得大於 $1。'],
  [/^Field must have minimum length of (\d+)\.$/, '至少填 $1 個字。'],
  [/^Field must have maximum length of (\d+)\.$/, '最多填 $1 個字。'],
  [/^Field must be a valid email\.$/, '電子郵件的格式不對。'],
  [/^Field must be a valid {1,2}international phone number\..*$/, '電話須帶國碼，例如 +8613800138000。'],
  [/^Value is not a number\.$/, '請填數字。'],
  [/^Value is expected to be an integer\.$/, '請填整數。'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '小數最多 $1 位。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '請改填 $1 或 $2。'],
  [/^Nothing to show\.$/, '沒有資料。'],
  [/^No results$/, '沒有符合的選項'],
  [/^All values selected$/, '已全部選取'],
  [/^Select$/, '請選擇'],
  [/^Search$/, '搜尋'],
  [new RegExp('^\\s*(' + MONTHS.join('|') + ')\\s*$'), (all, month) => MONTHS.indexOf(month) + 1 + '月'],
  [/^\s*(Sun|Mon|Tue|Wed|Thu|Fri|Sat)\s*$/, (all, day) => DAYS[day]]
];

const translate = text => {
  const sentence = SENTENCES.find(([english]) => english.test(text));
  return sentence ? text.replace(sentence[0], sentence[1]) : text;
};

const inForm = node => node && node.closest && node.closest('.fjs-container, .flatpickr-calendar');

const say = node => {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = inForm(node.parentElement) ? translate(node.data) : node.data;
    if (text !== node.data) node.data = text;
    return;
  }
  if (node.placeholder && inForm(node)) node.placeholder = translate(node.placeholder);
  node.childNodes.forEach(say);
};

if (chinese) {
  new MutationObserver(changes => changes.forEach(change => {
    if (change.type === 'characterData') say(change.target);
    change.addedNodes.forEach(say);
  })).observe(document.body, {childList: true, characterData: true, subtree: true});
}

// The vendor's lists ask for their texts before the language file has come, and then show the bare key for good.
const named = (node, labels) => {
  const key = (node.data || node.placeholder || '').trim();
  if (!/^[A-Z][A-Z_]+$/.test(key) || !labels[key]) return;
  if (node.data) node.data = node.data.replace(key, labels[key]); else node.placeholder = labels[key];
};
const nameAll = (node, labels) => {
  named(node, labels);
  node.childNodes.forEach(child => nameAll(child, labels));
};
const texts = new URL('../locales/' + (chinese ? 'zh' : 'en') + '.json', import.meta.url);
fetch(texts).then(answer => answer.json()).then(({labels}) => {
  nameAll(document.body, labels);
  new MutationObserver(changes => changes.forEach(change => {
    named(change.target, labels);
    change.addedNodes.forEach(node => nameAll(node, labels));
  })).observe(document.body, {childList: true, characterData: true, attributeFilter: ['placeholder'], subtree: true});
});

// Who has logged out, or was away too long, logs in where everybody does.
new MutationObserver(() => {
  if (location.hash.startsWith('#/login')) location.replace('/login?logout');
}).observe(document.body, {childList: true, subtree: true});

// A look at the order must not cost what has been typed into the form.
document.addEventListener('click', event => {
  const link = event.target.closest && event.target.closest('.fjs-container a[href*="/repair/"]');
  if (link) link.target = '_blank';
}, true);

// What was wrong with the form is said until somebody goes on filling it in.
document.addEventListener('input', event => event.target.closest('form, .fjs-container')
  && document.querySelectorAll('.page-notifications .alert-error .close').forEach(each => each.click()), true);

// The request that starts a case is answered with the number that the case was given; the vendor says only that it was started.
const number = document.createElement('div');
number.className = 'zhidu-number alert alert-success';
number.setAttribute('role', 'status');
const sayNumber = key => {
  if (!key) return;
  const close = document.createElement('button');
  close.className = 'close';
  close.textContent = '×';
  close.setAttribute('aria-label', chinese ? '關閉' : 'Close');
  close.addEventListener('click', () => number.remove());
  number.replaceChildren(close, (chinese ? '已發起，編號：' : 'Started, number: ') + key);
  document.body.append(number);
};

// Each list says how much there is in it, not only the open one: what waits for one's group is seen at the first glance.
const counts = new Map();
let counted = 0;
const showCounts = () => document.querySelectorAll('.task-filter h4.name a').forEach(name => {
  const count = counts.get(name.firstChild.data.trim());
  if (count === undefined) return;
  const shown = name.querySelector('.zhidu-count') || name.appendChild(document.createElement('span'));
  shown.className = 'counter zhidu-count';
  shown.textContent = count;
});
const count = () => {
  if (Date.now() - counted < 30000) return showCounts();
  const asked = counted = Date.now();
  return fetch('/camunda/api/engine/engine/default/filter?resourceType=Task&itemCount=true')
    .then(answer => answer.ok && !answer.redirected ? answer.json() : Promise.reject(answer.status))
    .then(lists => {
      if (asked !== counted) return; // something was done meanwhile, and is counted anew
      lists.forEach(list => counts.set(list.name, list.itemCount));
      showCounts();
    })
    .catch(() => { counted = 0; });
};

const vendorOpen = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, address, ...more) {
  if (/\/process-definition\/[^/]+\/submit-form$/.test(address)) {
    this.addEventListener('load', () => this.status === 200 && sayNumber(JSON.parse(this.responseText).businessKey));
  }
  if (/\/filter\/[^/]+\/list\?/.test(address)) {
    this.addEventListener('load', () => this.status === 200 && count());
  } else if (method === 'POST' && /\/(task|process-definition)\/[^/]+\/\w/.test(address)) {
    this.addEventListener('load', () => { counted = 0; });
  }
  return vendorOpen.call(this, method, address, ...more);
};

// When a task is due is the rules' to say; the vendor offers everybody to change it and then fails in English.
const dates = event => event.key !== 'Tab' && event.target.closest && event.target.closest('.task-card .due-date')
  && event.stopPropagation();
['click', 'keydown'].forEach(kind => document.addEventListener(kind, dates, true));

export default {
  id: 'zhidu-home',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400,
  render: node => {
    const home = document.createElement('a');
    home.href = '/';
    home.className = 'zhidu-home';
    home.textContent = chinese ? '首頁' : 'Home';
    node.append(home);
  }
};
