/* The diagram with the path taken: bpmn-js, fetched when a case is opened for the first time. */
import { h } from './parts.js';

const VIEWER = '/webjars/bpmn-js/8.0.0/dist/';

let loading;

function viewer() {
  loading = loading || new Promise((resolve, reject) => {
    document.head.append(h('link', { rel: 'stylesheet', href: VIEWER + 'assets/diagram-js.css' }));
    document.head.append(h('script', {
      src: VIEWER + 'bpmn-navigated-viewer.production.min.js',
      onload: () => resolve(window.BpmnJS),
      onerror: () => { loading = null; reject(new Error('bpmn-js')); }
    }));
  });
  return loading;
}

export async function diagram(node, read, { passed, flows }) {
  const [Viewer, { xml }] = await Promise.all([viewer(), read()]);
  const drawn = new Viewer({ container: node });
  await drawn.importXML(xml);
  const canvas = drawn.get('canvas');
  const overlays = drawn.get('overlays');
  const elements = drawn.get('elementRegistry');
  const at = new Map(passed.map(each => [each.element, each]));
  at.forEach((each, id) => {
    if (elements.get(id)) {
      canvas.addMarker(id, marker(elements.get(id), each));
      badge(overlays, id, each);
    }
  });
  flows.filter(id => elements.get(id)).forEach(id => canvas.addMarker(id, 'zh-is-passed'));
  canvas.zoom('fit-viewport', 'auto');
  canvas.resized();
}

/* What lies within a part of the model must not drown in its colour. */
function marker(element, { present }) {
  const part = element.type === 'bpmn:SubProcess';
  return present > 0 ? part ? 'zh-is-around' : 'zh-is-present' : part ? 'zh-is-left' : 'zh-is-passed';
}

function badge(overlays, id, { ended, present }) {
  if (ended + present > 1 || present > 0) {
    overlays.add(id, { position: { top: -8, right: 12 }, html: h('span', { class: present ? 'zh-badge zh-badge-present' : 'zh-badge' }, ended + present) });
  }
}
