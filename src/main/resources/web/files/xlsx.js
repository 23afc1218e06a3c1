// A table as a workbook of one sheet (Office Open XML). Texts are inline strings, which no program
// takes for formulas.

import {xml} from './xml.js';
import {zip} from './zip.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const LONGEST = 32_767;

/** @param rows arrays of text or numbers, the first of them the head */
export function xlsx(title, rows) {
  return zip([
    ['[Content_Types].xml', HEAD +
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      part('/xl/workbook.xml', 'sheet.main') + part('/xl/worksheets/sheet1.xml', 'worksheet') + part('/xl/styles.xml', 'styles') + '</Types>'],
    ['_rels/.rels', relations(['officeDocument', 'xl/workbook.xml'])],
    ['xl/workbook.xml', `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOC}"><sheets><sheet name="${xml(sheetName(title))}" sheetId="1" r:id="rId1"/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'])],
    ['xl/styles.xml', styles()],
    ['xl/worksheets/sheet1.xml', sheet(rows)],
  ], XLSX);
}

function part(name, kind) {
  return `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
}

function relations(...targets) {
  const items = targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${DOC}/${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** Plain, and bold for the head. */
function styles() {
  return `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>';
}

function sheet(rows) {
  const widths = (rows[0] ?? []).map((_, i) => Math.min(60, Math.max(...rows.slice(0, 200).map(row => width(row[i]))) + 2));
  const columns = widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`).join('');
  const data = rows.map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, r, c)).join('')}</row>`);
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns}</cols><sheetData>${data.join('')}</sheetData></worksheet>`;
}

function cell(value, row, column) {
  if (value === null || value === undefined || value === '') {
    return '';
  }
  const at = ` r="${letters(column)}${row + 1}"${row === 0 ? ' s="1"' : ''}`;
  return typeof value === 'number'
    ? `<c${at}><v>${value}</v></c>`
    : `<c${at} t="inlineStr"><is><t xml:space="preserve">${xml(String(value).slice(0, LONGEST))}</t></is></c>`;
}

/** A, B … Z, AA … */
function letters(column) {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** 汉字 take two places. */
function width(value) {
  return [...String(value ?? '')].reduce((sum, c) => sum + (c > '\u2E7F' ? 2 : 1), 0);
}

function sheetName(title) {
  return title.replace(/[\\/?*[\]:']/g, ' ').trim().slice(0, 31) || 'tupu';
}
