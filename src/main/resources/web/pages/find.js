import { fill } from '../lib/dom.js';
import { empty } from '../lib/ui.js';

fill(document.getElementById('view'), empty());
