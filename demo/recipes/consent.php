<?php
// Keeps decisions without a database: each POST becomes a line of JSON in a file that the web server does not hand out.
// data-endpoint="/consent.php"
ini_set('display_errors', '0');
const LIMIT = 65536;

$body = (string) file_get_contents('php://input', false, null, 0, LIMIT + 1);
$message = strlen($body) <= LIMIT ? json_decode($body, false, 16) : null;
if ($_SERVER['REQUEST_METHOD'] !== 'POST' || !is_object($message) || !is_array($message->events ?? null)) {
    http_response_code(400);
    exit;
}
$line = gmdate('Y-m-d\TH:i:s\Z') . "\t" . json_encode($message, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE) . "\n";

$file = @fopen(getenv('CONSENT_FILE') ?: '/var/lib/consent/events.tsv', 'ab');
$end = $file && flock($file, LOCK_EX) ? fstat($file)['size'] : null;
$kept = $end !== null && @fwrite($file, $line) === strlen($line) && fflush($file)
    && (!function_exists('fsync') || fsync($file));
// What there was room for would spoil the next line.
if (!$kept && $end !== null) ftruncate($file, $end);
// Without a 2xx the visitor's browser keeps the decision and comes again.
http_response_code($kept ? 202 : 503);
