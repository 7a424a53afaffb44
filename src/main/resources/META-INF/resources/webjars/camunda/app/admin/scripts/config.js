const chinese = /^zh\b/i.test((navigator.languages || [navigator.language])[0] || '');

export default {
  app: {name: chinese ? '帳號管理' : 'Admin', vendor: '制度 Zhidu'},
  locales: {availableLocales: ['en', 'de'], fallbackLocale: 'en'},
  disableWelcomeMessage: true
};
