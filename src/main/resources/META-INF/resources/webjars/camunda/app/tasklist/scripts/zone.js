// Loaded by config.js of Tasklist and Cockpit. The vendor shows dates in the browser's zone, and the footer names that one; our
// forms and 歷程 have the company's: where it is another, the footer names both.

const chinese = /^zh\b/i.test((navigator.languages || [navigator.language])[0] || '');

fetch('/api/now').then(answer => answer.json()).then(({zone}) => {
  if (zone === Intl.DateTimeFormat().resolvedOptions().timeZone) return;
  const said = document.createElement('span');
  said.className = 'zhidu-zone';
  said.textContent = (chinese ? '；表單和歷程用公司的時區：' : '; forms and 歷程 (history) in the company\'s: ') + zone;
  const say = () => {
    const footer = document.getElementById('footer-timezone');
    if (footer && !footer.contains(said)) footer.append(said);
  };
  say();
  new MutationObserver(say).observe(document.body, {childList: true, subtree: true});
});
