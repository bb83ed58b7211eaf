<?php
require 'consent.php';
header('Vary: Cookie');
echo consent_allows('analytics', '2026-11') ? 'with analytics' : 'without analytics';
