/* Texts of 歷程 in the language that the reader chose on a page, else in his browser's: Chinese unless that prefers another. */
const chosen = (document.cookie.match(/(?:^|; )lang=([^;]+)/) || [])[1];
export const language = chosen || (navigator.languages || [navigator.language])[0] || 'zh';
export const chinese = !/^(en|de|fr|es|it|pt|ru)\b/i.test(language);

const WORDS = {
  title: ['歷程', 'History'],
  number: ['編號', 'Number'],
  customer: ['客戶', 'Customer'],
  text: ['內容', 'Content'],
  textHint: ['表單、變量中的文字', 'any text of forms and variables'],
  process: ['流程', 'Process'],
  person: ['經手人', 'Person'],
  clause: ['條款', 'Clause'],
  state: ['狀態', 'State'],
  outcome: ['結果', 'Outcome'],
  from: ['起始日自', 'Begun from'],
  to: ['至', 'until'],
  least: ['金額自', 'Amount from'],
  most: ['至', 'to'],
  any: ['不限', 'any'],
  find: ['查找', 'Find'],
  clear: ['清除', 'Clear'],
  more: ['再看 {0} 條', 'Show {0} more'],
  none: ['沒有符合的案件', 'No case matches'],
  nothing: ['沒有', 'Nothing'],
  loading: ['讀取中…', 'Loading…'],
  begun: ['開始', 'Begun'],
  ended: ['結束', 'Ended'],
  amount: ['金額', 'Amount'],
  RUNNING: ['辦理中', 'Running'],
  SUSPENDED: ['已暫停', 'Suspended'],
  ENDED: ['已結束', 'Ended'],
  CANCELLED: ['已取消', 'Cancelled'],
  picture: ['圖像', 'picture'],
  pdfFile: ['卷宗（PDF）', 'Case file (PDF)'],
  zipFile: ['卷宗與文件（ZIP）', 'Case file and documents (ZIP)'],
  csvList: ['下載清單（CSV）', 'Download the list (CSV)'],
  xlsxList: ['下載清單（Excel）', 'Download the list (Excel)'],
  back: ['← 回到查找', '← Back to the search'],
  version: ['第 {0} 版', 'version {0}'],
  begunBy: ['發起人', 'Begun by'],
  steps: ['經過', 'Course'],
  forms: ['表單', 'Forms'],
  changes: ['變量', 'Variables'],
  decisions: ['決策', 'Decisions'],
  messages: ['訊息', 'Messages'],
  troubles: ['異常', 'Failures'],
  operations: ['操作', 'Operations'],
  remarks: ['備註', 'Comments'],
  belongs: ['文件與相關', 'Documents and related'],
  everyStep: ['包括系統的步驟', 'with the steps of the system'],
  waiting: ['等待', 'waiting'],
  working: ['辦理', 'working'],
  late: ['逾期', 'late'],
  due: ['期限', 'due'],
  open: ['尚未完成', 'still open'],
  cancelled: ['已撤銷', 'withdrawn'],
  forWhom: ['應辦', 'for'],
  onBehalfOf: ['代 {0}', 'for {0}'],
  system: ['系統', 'the system'],
  showForm: ['看表單', 'Show the form'],
  times: ['{0} 次', '{0} times'],
  path: ['已走過', 'passed'],
  present: ['現在在此', 'here now'],
  field: ['欄位', 'Field'],
  value: ['值', 'Value'],
  name: ['名稱', 'Name'],
  when: ['時間', 'When'],
  who: ['何人', 'Who'],
  where: ['步驟', 'Step'],
  revision: ['第幾個值', 'Nth value'],
  onlyThis: ['只看 {0}', 'Only {0}'],
  allVariables: ['看所有變量', 'All variables'],
  table: ['決策表', 'Decision table'],
  inputs: ['輸入', 'Inputs'],
  rule: ['第 {0} 條', 'Row {0}'],
  outputs: ['結論', 'Answer'],
  noRule: ['沒有一條符合', 'No row matched'],
  INCIDENT: ['事故', 'Incident'],
  ATTEMPT: ['執行失敗', 'Failed attempt'],
  kind: ['類別', 'Kind'],
  solved: ['解決於', 'Solved'],
  words: ['內容', 'Words'],
  sentTo: ['寄給', 'To'],
  was: ['原為', 'Was'],
  is: ['改為', 'Is'],
  documents: ['文件', 'Documents'],
  related: ['相關案件', 'Related cases'],
  called: ['由本案叫起', 'called by this case'],
  caller: ['叫起本案', 'called this case'],
  sameNumber: ['同一編號', 'same number'],
  refers: ['本案所涉', 'named by this case'],
  referred: ['提及本案', 'names this case'],
  openWhole: ['在整頁看歷程', 'Open the history in full'],
  failed: ['讀不到：{0}', 'Not readable: {0}'],
  file: ['檔案', 'file'],
  WAITING: ['待發', 'waiting'],
  SENT: ['已發出', 'sent'],
  LOGGED: ['只記在日誌', 'only logged'],
  DEAD: ['發送失敗', 'given up'],
  Create: ['發起', 'begun'],
  Complete: ['完成', 'completed'],
  Claim: ['領取', 'taken'],
  Unclaim: ['放回', 'put back'],
  Assign: ['指派', 'assigned'],
  Delegate: ['轉交', 'handed on'],
  Resolve: ['交回', 'handed back'],
  SetOwner: ['改所有人', 'owner set'],
  SetPriority: ['改優先', 'priority set'],
  Update: ['修改', 'changed'],
  SetVariable: ['改變量', 'variable set'],
  SetVariables: ['改變量', 'variables set'],
  ModifyVariable: ['改變量', 'variable changed'],
  RemoveVariable: ['刪變量', 'variable removed'],
  DeleteVariable: ['刪變量', 'variable deleted'],
  Suspend: ['暫停', 'suspended'],
  Activate: ['恢復', 'resumed'],
  Delete: ['刪除', 'deleted'],
  AddUserLink: ['加入人員', 'person added'],
  DeleteUserLink: ['移除人員', 'person removed'],
  AddGroupLink: ['加入組', 'group added'],
  DeleteGroupLink: ['移除組', 'group removed'],
  ModifyProcessInstance: ['改流向', 'moved by hand'],
  Migrate: ['改用新版', 'moved to another version'],
  SetJobRetries: ['重試', 'tried again'],
  AddComment: ['加備註', 'remark'],
  AddAttachment: ['加附件', 'attachment'],
  assignee: ['負責人', 'assignee'],
  owner: ['所有人', 'owner'],
  Task: ['任務', 'task'],
  ProcessInstance: ['案件', 'case'],
  Variable: ['變量', 'variable'],
  yes: ['是', 'yes'],
  no: ['否', 'no']
};

export function say(key, ...values) {
  const both = WORDS[key];
  const text = both ? both[chinese ? 0 : 1] : key;
  return values.reduce((whole, value, i) => whole.replace('{' + i + '}', value), text);
}

/** As the server says it: local to the company, to the minute. */
export function time(at) {
  return at ? at.slice(0, 16).replace('T', ' ') : '';
}

export function exactTime(at) {
  return at ? at.slice(0, 19).replace('T', ' ') : '';
}

export function duration(ms) {
  const minutes = Math.round(ms / 60000);
  if (minutes < 1) { return chinese ? '不到 1 分' : '< 1 min'; }
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor(minutes % 1440 / 60);
  const rest = minutes % 60;
  const parts = chinese
    ? [days && days + ' 天', hours && hours + ' 小時', !days && rest && rest + ' 分']
    : [days && days + ' d', hours && hours + ' h', !days && rest && rest + ' min'];
  return parts.filter(Boolean).join(' ');
}

export function money(amount) {
  return amount === null || amount === undefined ? '' : Number(amount).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
