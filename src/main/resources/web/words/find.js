export default {
  things: ['事物（{n}）', 'Things ({n})'],
  sentences: ['原文（{n}）', 'Sentences ({n})'],
  none: ['没有找到“{q}”。可以试试更短的词、拼音或首字母。', 'Nothing found for “{q}”. Try a shorter word, pinyin or initials.'],
  typed: ['{type}', '{type}'],
  claims: ['{n} 条论断', '{n} claims'],
  previous: ['上一页', 'Previous'],
  next: ['下一页', 'Next'],
  page: ['第 {n} 页', 'Page {n}'],
  what: ['请在上方输入要找的名称，或从下面选一类：', 'Type a name in the box above, or choose a type:'],
  by_alias: ['别名', 'alias'],
  by_pinyin: ['拼音', 'pinyin'],
  by_initials: ['首字母', 'initials'],
};
