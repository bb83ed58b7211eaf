<?php
/** Whether the visitor has allowed it: by the same rules as the page. */
function consent_allows(string $category, string $policy_version = '1', int $max_age_days = 182): bool
{
    $value = $_COOKIE['consent_gate'] ?? '';
    $consent = is_string($value) ? json_decode($value, true) : null;
    if (!is_array($consent) || ($consent['v'] ?? 0) !== 1 || ($consent['rev'] ?? '') !== $policy_version) return false;
    $at = is_string($consent['at'] ?? null) ? strtotime($consent['at']) : false;
    return $at !== false && time() < $at + $max_age_days * 86400 && ($consent['c'][$category] ?? false) === true;
}
