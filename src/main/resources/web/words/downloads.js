// Words of the page of downloads: [zh, en].
export default {
  measure: ['生成全部文件并显示大小', 'Make all files and show their sizes'],
  measuring: ['正在生成文件：第 {n} 个，共 {total} 个', 'Making files: {n} of {total}'],
  failed: ['有文件没能生成；下载它时会说明原因。', 'A file could not be made; downloading it says why.'],
};
