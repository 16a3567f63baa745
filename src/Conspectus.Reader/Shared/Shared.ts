import { takeOver } from "./changes";
import { collectPapers } from "./collect";
import { offerCitations, offerCopies } from "./copy";
import { takeDroppedFiles } from "./drop";
import { listenForKeys } from "./keys";
import { actInLists } from "./list";
import { giveMarks } from "./marks";
import { saveNotes } from "./notes";
import { rememberLists } from "./returning";
import { watchStatus } from "./status";
import { giveTags } from "./tags";
import { explainTerms } from "./terms";

// Loaded by every page. Nothing here is needed to read: without script the same forms and links do the same.
listenForKeys();
giveMarks();
giveTags();
watchStatus();
saveNotes(takeOver());
offerCopies();
offerCitations();
actInLists();
collectPapers();
rememberLists();
explainTerms();
takeDroppedFiles();
