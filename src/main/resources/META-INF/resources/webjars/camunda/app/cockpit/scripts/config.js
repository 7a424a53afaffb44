const chinese = /^zh\b/i.test((navigator.languages || [navigator.language])[0] || '');

export default {
  app: {name: chinese ? '流程監控' : 'Cockpit', vendor: '制度 Zhidu'},
  locales: {availableLocales: ['en', 'de'], fallbackLocale: 'en'},
  customScripts: ['../tasklist/scripts/zone'],
  disableWelcomeMessage: true
};
