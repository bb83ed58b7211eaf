import { i as filesFolder } from "./chunks/pages-_virtual_shipped-files.js";
import { n as inlineHash, t as consentTagParts } from "./chunks/pages-tag-parts.js";
import { t as consentTag } from "./chunks/pages-tag-text.js";
export { consentTag, consentTagParts, filesFolder, inlineHash };
