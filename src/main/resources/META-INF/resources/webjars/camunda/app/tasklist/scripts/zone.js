// Loaded by config.js of Tasklist and Cockpit. The vendor shows dates in the browser's zone, and the footer names that one; our
// forms and 歷程 have the company's: where it is another, the footer names both, ours first, for a phone shows only the beginning.

const chinese = /^zh\b/i.test((navigator.languages || [navigator.language])[0] || '');

fetch('/api/now').then(answer => answer.json()).then(({zone}) => {
  if (zone === Intl.DateTimeFormat().resolvedOptions().timeZone) return;
  const said = document.createElement('span');
  said.className = 'zhidu-zone';
  said.textContent = chinese ? `表單和歷程用公司的時區 ${zone}；其他` : `Forms and history: ${zone}. Elsewhere: `;
  const say = () => {
    const footer = document.getElementById('footer-timezone');
    if (footer && !footer.contains(said)) footer.prepend(said);
  };
  say();
  new MutationObserver(say).observe(document.body, {childList: true, subtree: true});
});
