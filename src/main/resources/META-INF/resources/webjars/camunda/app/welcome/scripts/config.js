const chinese = /^zh\b/i.test((navigator.languages || [navigator.language])[0] || '');

export default {
  app: {name: chinese ? '歡迎' : 'Welcome', vendor: '制度 Zhidu'},
  locales: {availableLocales: ['en', 'de', 'zh'], fallbackLocale: chinese ? 'zh' : 'en'},
  disableWelcomeMessage: true,
  links: [{label: chinese ? '首頁' : 'Home', href: '/', description: chinese ? '制度的首頁' : 'Where Zhidu starts'}]
};
