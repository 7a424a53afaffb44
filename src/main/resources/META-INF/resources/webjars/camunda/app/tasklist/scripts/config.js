const chinese = /^zh\b/i.test((navigator.languages || [navigator.language])[0] || '');

export default {
  app: {name: chinese ? '待辦任務' : 'Tasklist', vendor: '制度 Zhidu'},
  locales: {availableLocales: ['en', 'de', 'zh'], fallbackLocale: chinese ? 'zh' : 'en'},
  customScripts: ['scripts/zhidu', 'scripts/zone'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: chinese ? '領取所選任務' : 'claims the selected task'},
    focusFilter: {key: 'ctrl+shift+f', description: chinese ? '到第一個任務清單' : 'goes to the first filter'},
    focusList: {key: 'ctrl+alt+l', description: chinese ? '到清單的第一個任務' : 'goes to the first task'},
    focusForm: {key: 'ctrl+alt+f', description: chinese ? '到表單的第一個欄位' : 'goes to the first field of the form'},
    startProcess: {key: 'ctrl+alt+p', description: chinese ? '發起流程' : 'starts a process'}
  }
};
