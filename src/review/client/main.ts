/** Starts the page. */
import { startControls } from "./controls.js";
import { startDecisions } from "./decisions.js";
import { startDetail } from "./detail.js";
import { refilter } from "./filter.js";
import { startKeys } from "./keys.js";
import { startList } from "./list.js";
import { startSearch } from "./search.js";
import { startText } from "./text.js";
import { startViews } from "./views.js";

startDecisions();
startList();
startDetail();
startText();
startViews();
startControls();
startSearch();
startKeys();
refilter();
