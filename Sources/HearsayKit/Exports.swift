// A library user imports HearsayKit and has the words of all stages.
@_exported import Attribution
@_exported import Checks
@_exported import Document
@_exported import Ingestion
@_exported import Provenance
@_exported import Reporting
@_exported import Segmentation
