/** Words of Chinese text. The only package that knows HanLP; its process-wide settings are left as they come. */
package io.tupu.nlp;
