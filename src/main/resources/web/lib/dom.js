// Makes elements. A text is always a text: nothing that a document says can become markup here.
const SVG = 'http://www.w3.org/2000/svg';
// Controls, and characters that turn the direction of the text around them.
// eslint-disable-next-line no-control-regex
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const SAFE_ADDRESS = /^(https?:|mailto:|blob:|data:image\/|[./?#]|$)/i;

/** The text without characters that steer a terminal or the direction of writing. */
export const plain = text => String(text).replace(STEERING, '\ufffd');

/**
 * An element.
 * @param {string} name
 * @param {object} [attributes] by name; null, undefined and false are left out, true is empty;
 *     `on` holds listeners by event, `data` data attributes, `style` CSS properties
 * @param {...(Node|string|number|Array|null)} children texts become text nodes
 */
export function el(name, attributes, ...children) {
  return furnish(document.createElement(name), attributes, children);
}

/** The same for SVG. */
export function svg(name, attributes, ...children) {
  return furnish(document.createElementNS(SVG, name), attributes, children);
}

/** Puts these in place of all that was in the node. */
export function fill(node, ...children) {
  node.replaceChildren();
  add(node, children);
  return node;
}

/** Adds to what is in the node. */
export function add(node, ...children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      node.append(child instanceof Node ? child : plain(child));
    }
  }
  return node;
}

function furnish(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    } else if (name === 'data') {
      for (const [key, text] of Object.entries(value)) node.dataset[key] = plain(text);
    } else if (name === 'style') {
      for (const [key, text] of Object.entries(value)) node.style.setProperty(key, text);
    } else if (/^on/i.test(name)) {
      throw new Error(`listeners go into on: ${name}`);
    } else if ((name === 'href' || name === 'src') && !SAFE_ADDRESS.test(String(value))) {
      node.setAttribute('title', plain(value));
    } else {
      node.setAttribute(name, value === true ? '' : plain(value));
    }
  }
  return add(node, children);
}
